package io.cityloop.tasks.persistence;

import io.cityloop.tasks.Drift;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** What the reconciler found. */
@Mapper
public interface DriftMapper {

    /** Keeps a find once; found again it is open again. Returns 0 when it was known and open. */
    int found(
            @Param("key") String key,
            @Param("kind") String kind,
            @Param("caseNumber") String caseNumber,
            @Param("round") int round,
            @Param("taskId") @Nullable Long taskId,
            @Param("repair") @Nullable String repair,
            @Param("at") Instant at);

    int gone(@Param("id") long id, @Param("at") Instant at);

    List<Drift> open(int limit);

    int countOpen();
}
