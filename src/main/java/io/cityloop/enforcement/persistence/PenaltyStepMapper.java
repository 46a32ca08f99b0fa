package io.cityloop.enforcement.persistence;

import io.cityloop.enforcement.PenaltyStep;
import io.cityloop.identity.Post;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.UserTaskModel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on what waits in the penalty procedures. */
@Mapper
public interface PenaltyStepMapper {

    /** Adds a step, once for each job of the engine; gives 0 when it is there. */
    int insert(
            @Param("job") EngineJob job,
            @Param("agency") String agency,
            @Param("model") UserTaskModel model,
            @Param("term") String term,
            @Param("subject") @Nullable String subject,
            @Param("at") Instant at,
            @Param("warnAt") Instant warnAt,
            @Param("dueAt") Instant dueAt);

    /** The step of a job of the engine, null when there is none. */
    @Nullable
    PenaltyStep ofJob(@Param("jobKey") long jobKey);

    /** The step with this id, null when there is none. */
    @Nullable
    PenaltyStep find(@Param("id") long id);

    /** The same, locked until the transaction ends. */
    @Nullable
    PenaltyStep lock(@Param("id") long id);

    /** The open steps of some posts, the soonest due first; officers see those of their own files and of nobody's. */
    List<PenaltyStep> open(
            @Param("posts") List<Post> posts, @Param("username") String username, @Param("limit") int limit);

    /** The steps of a file, first to last. */
    List<PenaltyStep> of(@Param("penaltyId") String penaltyId);

    /** The open steps of an agency that fall due between two moments. */
    List<PenaltyStep> due(
            @Param("agency") String agency,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("limit") int limit);

    /** Does it; 0 when it was changed meanwhile. */
    int complete(
            @Param("id") long id,
            @Param("version") int version,
            @Param("outcome") String outcome,
            @Param("username") String username,
            @Param("at") Instant at);

    /** Takes an open step away. */
    int cancel(@Param("id") long id, @Param("at") Instant at);

    /** The warning moment has come. */
    int markWarned(@Param("id") long id);

    /** The deadline has passed. */
    int markOverdue(@Param("id") long id);

    /** Open steps not looked for in the engine since. */
    List<PenaltyStep> notSeenSince(@Param("before") Instant before, @Param("limit") int limit);

    /** The engine still waits for it. */
    void seen(@Param("id") long id, @Param("at") Instant at);

    /** Steps in which it is decided what becomes of kept evidence, the soonest due first; of all agencies when null. */
    List<PenaltyStep> preserving(@Param("agencies") @Nullable Collection<String> agencies, @Param("limit") int limit);
}
