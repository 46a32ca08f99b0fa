package io.cityloop.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.calendar.Limit;
import io.cityloop.calendar.LimitClock;
import io.cityloop.calendar.Pause;
import io.cityloop.calendar.Stage;
import io.cityloop.evaluation.Marks;
import io.cityloop.evaluation.RoundMarks;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Role;
import io.cityloop.testing.DatabaseTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of the past: written afterwards, and in every respect as if they had been written at the time. */
@DatabaseTest
class CaseArchiveTest {

    /** A Wednesday, 10:00 in the city. */
    private static final Instant REPORTED = Instant.parse("2026-03-11T02:00:00Z");

    private static final Actor LEADER = new Actor("past-leader", "值班长", Role.SHIFT_LEADER, "centre");
    private static final Actor HANDLER = new Actor("past-handler", "处置员", Role.HANDLER, "PAST");

    @Autowired
    private CaseArchive archive;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private CaseClocks clocks;

    @Autowired
    private Marks marks;

    @Autowired
    private TransactionTemplate transaction;

    private static PastCase late(Instant end) {
        NewCase report = CaseFixture.report();
        Instant handed = REPORTED.plusSeconds(1200);
        Instant done = REPORTED.plusSeconds(6 * 3600);
        return new PastCase(
                report,
                new Filing("0110", 1, "TEST", "2工作时", false),
                new Dispatch("PAST", List.of(), "2工作时", 50, null),
                HANDLER.username(),
                null,
                1,
                0,
                List.of(
                        new PastStep(REPORTED, report.actor(), "reported", Map.of("channel", report.channel()), null),
                        new PastStep(REPORTED.plusSeconds(900), LEADER, "fileCase.file", Map.of(), null),
                        new PastStep(done, HANDLER, "handleCase.submit", Map.of(), null),
                        new PastStep(end, LEADER, "closeCase.close", Map.of(), "已处置")),
                List.of(
                        new PastClock(
                                Stage.FILING,
                                null,
                                LimitClock.started(REPORTED, Limit.parse("15值班分钟"))
                                        .stopped(REPORTED.plusSeconds(900))),
                        new PastClock(
                                Stage.HANDLING,
                                "PAST",
                                new LimitClock(
                                        handed,
                                        Limit.parse("2工作时"),
                                        List.of(new Pause(handed.plusSeconds(600), handed.plusSeconds(1200))),
                                        done))),
                CaseStatus.CLOSED,
                end);
    }

    private CaseFile takenIn(PastCase past) {
        return Objects.requireNonNull(transaction.execute(status -> archive.takeIn(past)));
    }

    @Test
    void aCaseOfThePastStandsAsIfItHadBeenWrittenAtTheTime() {
        // given
        Instant end = REPORTED.plusSeconds(7 * 3600);

        // when
        CaseFile taken = takenIn(late(end));

        // then
        assertThat(taken.number()).contains("20260311");
        assertThat(taken.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(taken.openedAt()).isEqualTo(REPORTED);
        assertThat(taken.concludedAt()).isEqualTo(end);
        assertThat(taken.handledAt()).isEqualTo(REPORTED.plusSeconds(6 * 3600));
        assertThat(taken.leadDepartment()).isEqualTo("PAST");
        assertThat(cases.isInvolved(taken.number(), "PAST")).isTrue();
        assertThat(cases.rounds(taken.number()))
                .singleElement()
                .satisfies(round -> assertThat(round.endedAt()).isEqualTo(end));
        assertThat(timeline.entries(taken.number()))
                .extracting(TimelineEntry::at)
                .startsWith(REPORTED)
                .endsWith(end);
        assertThat(timeline.verify(taken.number()).intact()).isTrue();
    }

    @Test
    void whetherItWasLateIsReadByTheCalendarAndFrozenByTheEvaluation() {
        // when
        CaseFile taken = takenIn(late(REPORTED.plusSeconds(7 * 3600)));

        // then
        assertThat(clocks.clocks(taken.number()))
                .extracting(StageClock::stage, StageClock::overdue)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Stage.FILING, false),
                        org.assertj.core.groups.Tuple.tuple(Stage.HANDLING, true));
        RoundMarks frozen = marks.of(taken.number()).getFirst();
        assertThat(frozen.endedAt()).isEqualTo(taken.concludedAt());
        assertThat(frozen.reworks()).isEqualTo(1);
        assertThat(frozen.overdueStages()).isEqualTo(1);
        // the anonymous reporter is nobody's post
        assertThat(frozen.steps()).hasSize(3);
        assertThat(marks.intact(taken.number())).isTrue();
    }

    @Test
    void whatHasNotEndedYetIsNotOfThePast() {
        Instant ahead = Instant.now().plusSeconds(3600);
        assertThatThrownBy(() -> takenIn(late(ahead))).isInstanceOf(IllegalArgumentException.class);
    }
}
