package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.Appeal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on {@code evaluation_appeal}. */
@Mapper
interface AppealMapper {

    void insert(Appeal appeal);

    long lastId();

    @Nullable
    Appeal find(long id);

    List<Appeal> ofCase(String caseNumber);

    List<Appeal> latest(
            @Param("department") @Nullable String department,
            @Param("state") @Nullable String state,
            @Param("limit") int limit);

    List<LateRound> late(
            @Param("department") String department, @Param("since") Instant since, @Param("limit") int limit);

    int first(
            @Param("id") long id,
            @Param("by") String by,
            @Param("reason") @Nullable String reason,
            @Param("at") Instant at);

    int last(
            @Param("id") long id,
            @Param("by") String by,
            @Param("reason") @Nullable String reason,
            @Param("at") Instant at);

    int conclude(@Param("id") long id, @Param("state") String state, @Param("at") Instant at);
}
