package io.cityloop.handling.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether a share of a limit has passed, in the limit's own time: two of four working hours, not the night between. */
public final class ShareOfTime {

    private static final int WHOLE = 100;

    private ShareOfTime() {}

    /** So many per cent of the whole, which is what was spent and what remains. */
    public static Duration share(int percent, Duration spent, Duration remaining) {
        return spent.plus(remaining).multipliedBy(percent).dividedBy(WHOLE);
    }

    /**
     * So many per cent have passed, or nothing is left to run.
     *
     * @param spent time spent
     * @param remaining time left, null for a clock without a limit
     */
    public static boolean passed(int percent, Duration spent, @Nullable Duration remaining) {
        return remaining == null
                || spent.multipliedBy(WHOLE).compareTo(spent.plus(remaining).multipliedBy(percent)) >= 0;
    }
}
