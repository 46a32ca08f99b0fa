package io.cityloop.handling.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether half of a limit has passed, in the limit's own time: two of four working hours, not the night between. */
public final class HalfTime {

    private HalfTime() {}

    /**
     * Half has passed, or nothing is left to run.
     *
     * @param spent time spent
     * @param remaining time left, null for a clock without a limit
     */
    public static boolean passed(Duration spent, @Nullable Duration remaining) {
        return remaining == null || spent.compareTo(remaining) >= 0;
    }
}
