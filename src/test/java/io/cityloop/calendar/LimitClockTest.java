package io.cityloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clocks worked out by hand. 2026-11-05 is a Thursday. */
class LimitClockTest {

    private static final WorkCalendar CALENDAR = WorkCalendar.standard();
    private static final Limit EIGHT_HOURS = Limit.parse("8工作时");

    @Test
    void aPauseOverTheWeekendTakesOutWorkingTimeOnly() {
        // given: 4 h spent on Friday by 17:00 … paused to Monday 09:00
        LimitClock clock = LimitClock.started(at("2026-11-06T11:00"), EIGHT_HOURS)
                .paused(at("2026-11-06T17:00"))
                .resumed(at("2026-11-09T09:00"));

        // when
        ClockReading reading = CALENDAR.read(clock, at("2026-11-09T10:00"));

        // then: 4 h on Friday (11-12, 14-17), 1 h on Monday, 3 h left
        assertThat(reading.spent()).isEqualTo(Duration.ofHours(5));
        assertThat(reading.remaining()).isEqualTo(Duration.ofHours(3));
        assertThat(reading.dueAt()).isEqualTo(at("2026-11-09T15:00"));
        assertThat(reading.derivation()).contains("2026-11-06（周五） 17:00至2026-11-09（周一） 09:00：暂停，扣除2小时。");
    }

    @Test
    void anOpenPauseShowsWhatWouldHoldIfTheClockRanAgainNow() {
        // given
        LimitClock clock =
                LimitClock.started(at("2026-11-05T08:00"), EIGHT_HOURS).paused(at("2026-11-05T10:00"));

        // when
        ClockReading reading = CALENDAR.read(clock, at("2026-11-06T08:00"));

        // then
        assertThat(reading.paused()).isTrue();
        assertThat(reading.overdue()).isFalse();
        assertThat(reading.spent()).isEqualTo(Duration.ofHours(2));
        assertThat(reading.dueAt()).isEqualTo(at("2026-11-06T16:00"));
        assertThat(reading.derivation()).contains("2026-11-05（周四） 10:00起暂停，尚未恢复；到期时间按此刻恢复推算。");
    }

    @Test
    void aSuspensionToADateIsCountedAheadAndRunsAgainByItself() {
        // given
        LimitClock clock = LimitClock.started(at("2026-11-05T08:00"), EIGHT_HOURS)
                .suspended(at("2026-11-05T12:00"), at("2026-11-20T14:00"));

        // then
        assertThat(CALENDAR.read(clock, at("2026-11-10T00:00")).dueAt()).isEqualTo(at("2026-11-20T18:00"));
        assertThat(CALENDAR.read(clock, at("2026-11-10T00:00")).paused()).isTrue();
        assertThat(CALENDAR.read(clock, at("2026-11-20T14:00")).paused()).isFalse();
        // and may be ended earlier by hand
        LimitClock earlier = clock.resumed(at("2026-11-09T14:00"));
        assertThat(CALENDAR.read(earlier, at("2026-11-09T14:00")).dueAt()).isEqualTo(at("2026-11-09T18:00"));
    }

    @Test
    void anExtensionAddsOneOriginalLimitEachTime() {
        // given
        LimitClock clock = LimitClock.started(at("2026-11-05T08:00"), EIGHT_HOURS)
                .extended(at("2026-11-05T16:00"))
                .extended(at("2026-11-06T16:00"));

        // when
        ClockReading reading = CALENDAR.read(clock, at("2026-11-06T17:00"));

        // then
        assertThat(reading.dueAt()).isEqualTo(at("2026-11-09T18:00"));
        assertThat(reading.overtime()).isZero();
        assertThat(clock.allowance()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void overtimeStaysAFactAfterMoreTimeWasGranted() {
        // given: overdue since Thursday 18:00, one hour over when the work came back with four hours more
        LimitClock clock =
                LimitClock.started(at("2026-11-05T08:00"), EIGHT_HOURS).stopped(at("2026-11-06T09:00"));
        assertThat(CALENDAR.read(clock, at("2026-11-09T09:00")).overdue()).isTrue();

        // when
        LimitClock again = CALENDAR.rework(clock, at("2026-11-06T14:00"), Duration.ofHours(4));
        ClockReading reading = CALENDAR.read(again, at("2026-11-06T15:00"));

        // then
        assertThat(reading.dueAt()).isEqualTo(at("2026-11-06T18:00"));
        assertThat(reading.overdue()).isFalse();
        assertThat(reading.overtime()).isEqualTo(Duration.ofHours(1));
        assertThat(reading.remaining()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void reworkKeepsTheRemainderWhenItIsMoreThanTheFloor() {
        // given
        LimitClock clock =
                LimitClock.started(at("2026-11-05T08:00"), EIGHT_HOURS).stopped(at("2026-11-05T10:00"));

        // when
        LimitClock again = CALENDAR.rework(clock, at("2026-11-05T17:00"), Duration.ofHours(4));

        // then: 6 h from Thursday 17:00
        assertThat(again.changes()).isEmpty();
        assertThat(CALENDAR.read(again, at("2026-11-05T17:00")).dueAt()).isEqualTo(at("2026-11-06T15:00"));
    }

    @Test
    void reworkOfAClockStoppedInAPauseGoesOnWithThePause() {
        // given
        LimitClock clock = LimitClock.started(at("2026-11-05T08:00"), EIGHT_HOURS)
                .paused(at("2026-11-05T10:00"))
                .stopped(at("2026-11-05T11:00"));

        // when
        LimitClock again = CALENDAR.rework(clock, at("2026-11-06T08:00"), Duration.ZERO);

        // then
        assertThat(again.pauses()).containsExactly(new Pause(at("2026-11-05T10:00"), at("2026-11-06T08:00")));
        assertThat(CALENDAR.read(again, at("2026-11-06T08:00")).remaining()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aStoppedClockShowsWhatItShowedWhenItStopped() {
        // given
        LimitClock clock =
                LimitClock.started(at("2026-11-05T08:00"), EIGHT_HOURS).stopped(at("2026-11-05T18:00"));

        // when
        ClockReading reading = CALENDAR.read(clock, at("2027-11-05T18:00"));

        // then: handed over at the very end is in time
        assertThat(reading.overdue()).isFalse();
        assertThat(reading.spent()).isEqualTo(Duration.ofHours(8));
        assertThat(reading.remaining()).isZero();
    }

    @Test
    void afterTheDeadlineItIsOverdueEvenBeforeTheNextWorkingHour() {
        // given: due Friday 18:00
        LimitClock clock = LimitClock.started(at("2026-11-06T08:00"), EIGHT_HOURS);

        // then
        assertThat(CALENDAR.read(clock, at("2026-11-06T18:00")).overdue()).isFalse();
        assertThat(CALENDAR.read(clock, at("2026-11-07T10:00")).overdue()).isTrue();
    }

    @Test
    void contradictionsAreRefused() {
        LimitClock clock = LimitClock.started(at("2026-11-05T08:00"), EIGHT_HOURS);
        LimitClock paused = clock.paused(at("2026-11-05T10:00"));
        assertThatThrownBy(() -> paused.paused(at("2026-11-05T11:00"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> clock.resumed(at("2026-11-05T11:00"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> clock.paused(at("2026-11-05T07:00"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.stopped(at("2026-11-05T09:00")).stopped(at("2026-11-05T09:30")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new LimitClock(
                        at("2026-11-05T08:00"),
                        EIGHT_HOURS,
                        List.of(
                                new Pause(at("2026-11-05T09:00"), at("2026-11-05T11:00")),
                                new Pause(at("2026-11-05T10:00"), null)),
                        null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.rework(clock, at("2026-11-05T09:00"), Duration.ZERO))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
