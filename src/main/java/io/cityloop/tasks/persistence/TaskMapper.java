package io.cityloop.tasks.persistence;

import io.cityloop.identity.Post;
import io.cityloop.tasks.TaskQuery;
import io.cityloop.tasks.WorkTask;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The rows of tasks. */
@Mapper
public interface TaskMapper {

    /** Keeps a task; nothing happens when its job is known. Returns 1 when it was new. */
    int insert(NewTask task);

    @Nullable
    WorkTask find(long id);

    @Nullable
    WorkTask findByJob(long jobKey);

    @Nullable
    WorkTask lock(long id);

    List<WorkTask> ofCase(String caseNumber);

    /** Open tasks in reach, the soonest due first. */
    List<WorkTask> list(
            @Param("username") String username,
            @Param("posts") List<Post> posts,
            @Param("query") TaskQuery query,
            @Param("after") @Nullable PagePoint after,
            @Param("limit") int limit);

    int countMine(String username);

    int countPool(@Param("posts") List<Post> posts);

    int claim(@Param("id") long id, @Param("username") String username);

    int release(@Param("id") long id, @Param("username") String username);

    int complete(
            @Param("id") long id,
            @Param("version") int version,
            @Param("outcome") String outcome,
            @Param("username") String username,
            @Param("at") Instant at);

    int cancel(@Param("id") long id, @Param("at") Instant at);

    int moveDeadline(
            @Param("id") long id,
            @Param("warnAt") Instant warnAt,
            @Param("dueAt") Instant dueAt,
            @Param("overdue") boolean overdue,
            @Param("at") Instant at);

    int markWarned(long id);

    int markOverdue(long id);

    /** Open tasks last seen in the engine before this instant, longest ago first. */
    List<WorkTask> notSeenSince(@Param("before") Instant before, @Param("limit") int limit);

    int seen(@Param("id") long id, @Param("at") Instant at);

    /** Open tasks whose deadline has passed without a mark. */
    List<WorkTask> unmarkedOverdue(@Param("before") Instant before, @Param("limit") int limit);

    int countOpen(String caseNumber);
}
