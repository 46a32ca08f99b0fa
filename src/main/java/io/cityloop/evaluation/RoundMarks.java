package io.cityloop.evaluation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one round of a case says about those who had part in it.
 *
 * @param outcome how the round ended, name of the case status
 * @param department lead department at the end; null when it never came to one
 * @param stages its clocks in order of beginning
 * @param steps what people did, in order
 * @param falsifiedSteps timeline numbers of the checks that found the handling falsified; null in marks older than this
 */
public record RoundMarks(
        String caseNumber,
        int round,
        String outcome,
        String channel,
        @Nullable String subClass,
        @Nullable Long conditionId,
        @Nullable String standardVersion,
        String district,
        String street,
        String community,
        String grid,
        @Nullable String department,
        @Nullable Integer priority,
        int reworks,
        int returns,
        int extensions,
        int suspensions,
        int urges,
        Instant openedAt,
        Instant endedAt,
        List<StageMark> stages,
        List<StepMark> steps,
        @Nullable List<Integer> falsifiedSteps) {

    /** Copies the lists: marks never change. */
    public RoundMarks {
        stages = List.copyOf(stages);
        steps = List.copyOf(steps);
        falsifiedSteps = falsifiedSteps == null ? null : List.copyOf(falsifiedSteps);
    }

    /** Whether this step found the handling falsified. */
    public boolean falsified(int timelineSeq) {
        return falsifiedSteps != null && falsifiedSteps.contains(timelineSeq);
    }

    /** How many clocks ran over their limit. */
    public int overdueStages() {
        return (int) stages.stream().filter(stage -> !stage.onTime()).count();
    }
}
