package io.cityloop.casefile;

import io.cityloop.calendar.LimitClock;
import io.cityloop.calendar.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case of the past. Whether it ran over is not told but read by the calendar.
 *
 * @param department whom it counts for; only handling clocks have one
 * @param clock stopped
 */
public record PastClock(Stage stage, @Nullable String department, LimitClock clock) {

    /** Refuses a clock that still runs. */
    public PastClock {
        if (clock.stop() == null) {
            throw new IllegalArgumentException("A clock of the past has stopped: " + stage);
        }
    }
}
