package io.cityloop.evaluation.domain;

import static io.cityloop.business.CaseFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.business.CaseFixture;
import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.StageClock;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.StageMark;
import io.cityloop.evaluation.StepMark;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkTakingTest {

    private final CaseFile caseFile =
            CaseFixture.dispatched().inRound(2).reworked(1).build();

    @Test
    void aClockThatRanOverIsMarkedWithHowMuch() {
        // given
        StageClock late = clock(2, Stage.HANDLING, "D01", NOON.minusSeconds(7200), NOON.minusSeconds(600), NOON, true);
        StageClock inTime = clock(2, Stage.CHECK, null, NOON.minusSeconds(60), NOON.plusSeconds(7200), NOON, false);

        // when
        RoundMarks marks = MarkTaking.take(caseFile, "CLOSED", List.of(late, inTime), List.of(), NOON);

        // then
        assertThat(marks.stages()).extracting(StageMark::onTime).containsExactly(false, true);
        assertThat(marks.stages().getFirst().overdueSeconds()).isEqualTo(600);
        assertThat(marks.stages().getFirst().department()).isEqualTo("D01");
        assertThat(marks.overdueStages()).isEqualTo(1);
        assertThat(marks.reworks()).isEqualTo(1);
    }

    @Test
    void onlyTheRunningRoundCounts() {
        // given
        StageClock before = clock(1, Stage.HANDLING, "D01", NOON.minusSeconds(9000), NOON, NOON, true);

        // when
        RoundMarks marks =
                MarkTaking.take(caseFile, "CLOSED", List.of(before), List.of(entry(1, 1, "closeCase.close")), NOON);

        // then
        assertThat(marks.stages()).isEmpty();
        assertThat(marks.steps()).isEmpty();
    }

    @Test
    void aStepIsInTimeWhenItsClockWasNotOverYet() {
        // given
        StageClock closing =
                clock(2, Stage.CLOSING, null, NOON.minusSeconds(3600), NOON.minusSeconds(1800), NOON, true);

        // when
        RoundMarks marks = MarkTaking.take(
                caseFile,
                "CLOSED",
                List.of(closing),
                List.of(
                        entry(5, 2, "closeCase.closeAbnormally", NOON.minusSeconds(2000)),
                        entry(6, 2, "approveAbnormalClose.approve", NOON.minusSeconds(10)),
                        entry(7, 2, "handling.urged", NOON)),
                NOON);

        // then
        assertThat(marks.steps()).extracting(StepMark::onTime).containsExactly(true, false, null);
        assertThat(marks.steps()).extracting(StepMark::role).containsOnly("shiftLeader");
    }

    @Test
    void theMachineTakesNoSteps() {
        // given
        TimelineEntry machine = new TimelineEntry(
                caseFile.number(), 1, 2, NOON, Actor.system(), "dispatch.routed", Map.of(), null, "0", "1");

        // then
        assertThat(MarkTaking.take(caseFile, "CLOSED", List.of(), List.of(machine), NOON)
                        .steps())
                .isEmpty();
    }

    private TimelineEntry entry(int seq, int round, String action) {
        return entry(seq, round, action, NOON);
    }

    private TimelineEntry entry(int seq, int round, String action, Instant at) {
        return new TimelineEntry(
                caseFile.number(),
                seq,
                round,
                at,
                CaseFixture.actor("shiftleader1", Role.SHIFT_LEADER),
                action,
                Map.of(),
                null,
                "0",
                "1");
    }

    private StageClock clock(
            int round, Stage stage, String department, Instant start, Instant due, Instant stop, boolean overdue) {
        return new StageClock(
                1,
                caseFile.number(),
                round,
                stage,
                department,
                "4工作时",
                start,
                due,
                due,
                stop,
                null,
                null,
                false,
                overdue,
                false,
                Duration.between(start, stop),
                Duration.ZERO,
                List.of());
    }
}
