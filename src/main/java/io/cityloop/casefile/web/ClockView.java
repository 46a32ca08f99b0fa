package io.cityloop.casefile.web;

import io.cityloop.casefile.StageClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clock of a case; spent and remaining in seconds of the limit's own time. */
record ClockView(
        String stage,
        int round,
        @Nullable String department,
        @Nullable String limit,
        Instant startedAt,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant warnedAt,
        @Nullable Instant overdueAt,
        boolean running,
        boolean paused,
        boolean overdue,
        boolean provisional,
        long spentSeconds,
        @Nullable Long remainingSeconds,
        List<String> derivation) {

    static ClockView of(StageClock clock) {
        Duration remaining = clock.remaining();
        return new ClockView(
                clock.stage().key(),
                clock.round(),
                clock.department(),
                clock.limitText(),
                clock.startedAt(),
                clock.warnAt(),
                clock.dueAt(),
                clock.stoppedAt(),
                clock.warnedAt(),
                clock.overdueAt(),
                clock.running(),
                clock.paused(),
                clock.overdue(),
                clock.provisional(),
                clock.spent().toSeconds(),
                remaining == null ? null : remaining.toSeconds(),
                clock.derivation());
    }
}
