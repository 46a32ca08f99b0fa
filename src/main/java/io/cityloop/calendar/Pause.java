package io.cityloop.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a clock does not run.
 *
 * @param from when it began
 * @param to when the clock runs again (may lie ahead, as with a suspension to a date), or null while nobody knows
 */
public record Pause(Instant from, @Nullable Instant to) {

    /** Refuses a pause that ends before it began. */
    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A pause cannot end (" + to + ") before it began (" + from + ")");
        }
    }
}
