package io.cityloop.casefile.persistence;

import io.cityloop.calendar.ClockReading;
import io.cityloop.calendar.Limit;
import io.cityloop.calendar.LimitClock;
import io.cityloop.calendar.Stage;
import io.cityloop.casefile.StageClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case as it was read from the database, and what it counts.
 *
 * @param clock null for the clock of the whole case when the city sets no limit for it
 */
record KeptClock(ClockRow row, @Nullable LimitClock clock) {

    Stage stage() {
        return row.stage();
    }

    boolean stopped() {
        return row.stoppedAt() != null;
    }

    LimitClock limited() {
        if (clock == null) {
            throw new IllegalStateException("clock " + row.id() + " has no limit");
        }
        return clock;
    }

    Limit limit() {
        return limited().limit();
    }

    boolean pausedAt(Instant at) {
        return clock != null && !stopped() && clock.isPausedAt(at);
    }

    /** The view of a clock with a limit. */
    StageClock view(ClockReading reading) {
        return new StageClock(
                row.id(),
                row.caseNumber(),
                row.round(),
                row.stage(),
                row.department(),
                row.limitText(),
                row.startedAt(),
                reading.warnAt(),
                reading.dueAt(),
                row.stoppedAt(),
                row.warnedAt(),
                row.overdueAt(),
                reading.paused(),
                reading.overdue(),
                reading.provisional(),
                reading.spent(),
                reading.remaining(),
                reading.derivation());
    }

    /** The view of a clock without a limit, which counts the time of the wall. */
    StageClock view(Instant now) {
        Instant end = row.stoppedAt() == null ? now : row.stoppedAt();
        return new StageClock(
                row.id(),
                row.caseNumber(),
                row.round(),
                row.stage(),
                row.department(),
                null,
                row.startedAt(),
                null,
                null,
                row.stoppedAt(),
                null,
                null,
                false,
                false,
                false,
                end.isBefore(row.startedAt()) ? Duration.ZERO : Duration.between(row.startedAt(), end),
                null,
                List.of());
    }
}
