package io.cityloop.dispatch.persistence;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on returns and decided disputes. */
@Mapper
public interface ReturnMapper {

    /** Adds a return nobody has decided yet. */
    void insert(ReturnRow row);

    /** The return nobody has decided yet, null when there is none. */
    @Nullable
    ReturnRow open(@Param("caseNumber") String caseNumber, @Param("round") int round);

    /** Decides a return, once. */
    int decide(
            @Param("id") long id,
            @Param("agreed") boolean agreed,
            @Param("notOurs") boolean notOurs,
            @Param("reason") String reason,
            @Param("decidedBy") String decidedBy,
            @Param("decidedAt") LocalDateTime decidedAt);

    /** The returns of a round, oldest first. */
    List<ReturnRow> ofRound(@Param("caseNumber") String caseNumber, @Param("round") int round);

    /** Keeps that a dispute was decided; a decision already there is left alone. */
    void adjudicate(
            @Param("caseNumber") String caseNumber,
            @Param("round") int round,
            @Param("department") String department,
            @Param("reason") String reason,
            @Param("decidedBy") String decidedBy,
            @Param("decidedAt") LocalDateTime decidedAt);

    /** How many decisions bind this department in this round: 0 or 1. */
    int adjudicated(
            @Param("caseNumber") String caseNumber, @Param("round") int round, @Param("department") String department);
}
