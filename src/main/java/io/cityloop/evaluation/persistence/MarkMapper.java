package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.StageMark;
import io.cityloop.evaluation.StepMark;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on marks; there is none that changes or takes away. */
@Mapper
public interface MarkMapper {

    /** Adds the marks of a round; 0 when they are there already. */
    int insert(@Param("marks") RoundMarks marks, @Param("facts") String facts, @Param("factsHash") String factsHash);

    /** Adds the clocks of a round. */
    void insertStages(@Param("marks") RoundMarks marks, @Param("stages") List<StageMark> stages);

    /** Adds the steps of a round. */
    void insertSteps(@Param("marks") RoundMarks marks, @Param("steps") List<StepMark> steps);

    /** The marks of a case, first round first. */
    List<MarkRow> ofCase(@Param("caseNumber") String caseNumber);

    /** The marks of one round; null when it has none. */
    @Nullable
    MarkRow find(@Param("caseNumber") String caseNumber, @Param("round") int round);

    /** Marks of rounds that ended in this time, in order of ending, after a point. */
    List<EndedRow> ended(
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("after") EndedPoint after,
            @Param("limit") int limit);

    /** The same for a subject; a superset of what counts for it. */
    List<EndedRow> endedOf(
            @Param("kind") String kind,
            @Param("key") String key,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("after") EndedPoint after,
            @Param("limit") int limit);

    /** The marks of these rounds. */
    List<EndedRow> those(@Param("rounds") List<RoundKey> rounds);
}
