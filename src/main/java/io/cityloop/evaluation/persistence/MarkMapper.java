package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.StageMark;
import io.cityloop.evaluation.StepMark;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

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
}
