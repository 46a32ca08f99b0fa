package io.cityloop.tasks.persistence;

import io.cityloop.tasks.StageCount;
import io.cityloop.tasks.WorkTask;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Open tasks by their deadline. */
@Mapper
interface DeadlineMapper {

    List<WorkTask> warned(
            @Param("rows") WatchedRows rows,
            @Param("now") Instant now,
            @Param("stage") @Nullable String stage,
            @Param("after") @Nullable PagePoint after,
            @Param("limit") int limit);

    List<WorkTask> dueOf(@Param("numbers") Collection<String> numbers);

    List<StageCount> counts(@Param("rows") WatchedRows rows, @Param("now") Instant now);
}
