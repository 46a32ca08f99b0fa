package io.cityloop.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.calendar.Limit;
import io.cityloop.calendar.Stage;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Monday 23 November 2026, 09:00 in the city; nothing but working days around. */
@DatabaseTest
class CaseClocksTest {

    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    EngineClock time;

    @Autowired
    TransactionTemplate workflowTransaction;

    private String number = "";

    @BeforeEach
    void openACaseAtNine() {
        time.pin(NINE);
        number = inTransaction(() -> cases.open(CaseFixture.report())).number();
    }

    @AfterEach
    void letTheClockRun() {
        time.reset();
    }

    private <T> T inTransaction(Supplier<T> work) {
        T result = workflowTransaction.execute(status -> work.get());
        assertThat(result).isNotNull();
        return result;
    }

    private void enter(Stage stage) {
        workflowTransaction.executeWithoutResult(status -> clocks.enter(number, stage, clocks.engineClocks(number)));
    }

    private StageClock clock(Stage stage) {
        return clocks.current(number, stage).orElseThrow();
    }

    private void wait(int minutes) {
        time.advance(Duration.ofMinutes(minutes));
    }

    @Test
    void everyStageIsToldAsIfItBeganNow() {
        // when
        Map<String, Object> all = inTransaction(() -> clocks.engineClocks(number));

        // then
        assertThat(all)
                .containsOnlyKeys(
                        "acceptance", "verification", "filing", "dispatch", "coordination", "check", "closing");
        assertThat(all.get("acceptance"))
                .isEqualTo(Map.of(
                        "startedAt", "2026-11-23T01:00:00Z",
                        "warnAt", "2026-11-23T01:12:00Z",
                        "dueAt", "2026-11-23T01:15:00Z",
                        "at", "2026-11-23T01:00:00Z",
                        "resumed", false));
    }

    @Test
    void acceptanceWaitsWhileTheReportIsVerified() {
        // given
        enter(Stage.ACCEPTANCE);
        wait(5);
        enter(Stage.VERIFICATION);
        wait(20);

        // then
        assertThat(clock(Stage.ACCEPTANCE).paused()).isTrue();
        assertThat(clock(Stage.ACCEPTANCE).spent()).isEqualTo(Duration.ofMinutes(5));
        assertThat(clock(Stage.VERIFICATION).running()).isTrue();

        // when
        Map<String, Object> told = inTransaction(() -> clocks.engineClocks(number));
        enter(Stage.ACCEPTANCE);

        // then
        assertThat(((Map<?, ?>) told.get("acceptance")).get("dueAt")).isEqualTo("2026-11-23T01:35:00Z");
        assertThat(clock(Stage.ACCEPTANCE).dueAt()).isEqualTo("2026-11-23T01:35:00Z");
        assertThat(clock(Stage.ACCEPTANCE).running()).isTrue();
        assertThat(clock(Stage.VERIFICATION).stoppedAt()).isEqualTo("2026-11-23T01:25:00Z");
    }

    @Test
    void aStageVisitedAgainBeginsAnew() {
        // given
        enter(Stage.FILING);
        wait(10);
        enter(Stage.DISPATCH);
        wait(10);

        // when
        enter(Stage.FILING);

        // then
        assertThat(clock(Stage.FILING).startedAt()).isEqualTo("2026-11-23T01:20:00Z");
        assertThat(clocks.clocks(number))
                .extracting(StageClock::stage)
                .containsExactly(Stage.TOTAL, Stage.FILING, Stage.DISPATCH, Stage.FILING);
        assertThat(clocks.clocks(number).getFirst().spent()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void theSameDepartmentAgainHasTheRemainderAnotherOneAFullClock() {
        // given: two of four working hours are spent, then the return is looked at for an hour
        Limit limit = Limit.parse("4工作时");
        inTransaction(() -> clocks.startHandling(number, "greening", limit));
        enter(Stage.HANDLING);
        wait(120);
        enter(Stage.DISPATCH);
        wait(60);
        assertThat(clock(Stage.HANDLING).paused()).isTrue();

        // when
        StageClock again = inTransaction(() -> clocks.startHandling(number, "greening", limit));

        // then: noon, so the two hours left begin at two
        assertThat(again.remaining()).isEqualTo(Duration.ofHours(2));
        assertThat(again.dueAt()).isEqualTo("2026-11-23T08:00:00Z");

        // when
        StageClock other = inTransaction(() -> clocks.startHandling(number, "water", limit));

        // then
        assertThat(other.remaining()).isEqualTo(Duration.ofHours(4));
        assertThat(clocks.clocks(number))
                .filteredOn(clock -> "greening".equals(clock.department()))
                .singleElement()
                .satisfies(clock -> assertThat(clock.stoppedAt()).isNotNull());
        assertThat(clocks.handlingClock(number)).containsEntry("dueAt", String.valueOf(other.dueAt()));
    }

    @Test
    void aReworkHasTheRemainderAndAtLeastTheFloor() {
        // given
        inTransaction(() -> clocks.startHandling(number, "greening", Limit.parse("2紧急工作时")));
        enter(Stage.HANDLING);
        wait(100);
        enter(Stage.CHECK);
        wait(60);
        assertThat(clock(Stage.HANDLING).stoppedAt()).isEqualTo("2026-11-23T02:40:00Z");

        // when
        StageClock again = inTransaction(() -> clocks.reworkHandling(number, Limit.parse("1紧急工作时")));

        // then
        assertThat(again.running()).isTrue();
        assertThat(again.remaining()).isEqualTo(Duration.ofHours(1));
        assertThat(again.dueAt()).isEqualTo("2026-11-23T04:40:00Z");
    }

    @Test
    void anExtensionGivesOneOriginalLimitMore() {
        // given
        inTransaction(() -> clocks.startHandling(number, "greening", Limit.parse("2紧急工作时")));
        wait(100);
        assertThat(inTransaction(() -> clocks.markWarned(number, Stage.HANDLING)))
                .isTrue();

        // when
        StageClock extended = inTransaction(() -> clocks.extendHandling(number));

        // then
        assertThat(extended.dueAt()).isEqualTo("2026-11-23T05:00:00Z");
        assertThat(clock(Stage.HANDLING).warnedAt()).isNull();
    }

    @Test
    void aSuspensionPausesUntilItsDay() {
        // given
        inTransaction(() -> clocks.startHandling(number, "greening", Limit.parse("2紧急工作时")));
        wait(60);

        // when
        StageClock suspended =
                inTransaction(() -> clocks.suspendHandling(number, Instant.parse("2026-11-24T01:00:00Z")));

        // then
        assertThat(suspended.paused()).isTrue();
        assertThat(suspended.dueAt()).isEqualTo("2026-11-24T02:00:00Z");

        // when
        StageClock resumed = inTransaction(() -> clocks.resumeHandling(number));

        // then
        assertThat(resumed.dueAt()).isEqualTo("2026-11-23T03:00:00Z");
        assertThat(inTransaction(() -> clocks.pauseHandling(number)).paused()).isTrue();
    }

    @Test
    void aTimerOfAnOldDeadlineMarksNothing() {
        // given
        enter(Stage.DISPATCH);

        // then
        assertThat(inTransaction(() -> clocks.markWarned(number, Stage.DISPATCH)))
                .isFalse();
        assertThat(inTransaction(() -> clocks.markOverdue(number, Stage.DISPATCH)))
                .isFalse();

        // when
        wait(16);

        // then
        assertThat(inTransaction(() -> clocks.markOverdue(number, Stage.DISPATCH)))
                .isTrue();
        assertThat(inTransaction(() -> clocks.markOverdue(number, Stage.DISPATCH)))
                .isFalse();
        assertThat(clock(Stage.DISPATCH).overdueAt()).isEqualTo("2026-11-23T01:16:00Z");
        assertThat(clock(Stage.DISPATCH).overdue()).isTrue();
    }

    @Test
    void aDeadlineShowsHowItComesAbout() {
        // given
        inTransaction(() -> clocks.startHandling(number, "greening", Limit.parse("4工作时")));

        // then
        List<String> derivation = clock(Stage.HANDLING).derivation();
        assertThat(derivation).isNotEmpty();
    }
}
