package io.cityloop.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a round.
 *
 * @param stage key of the stage
 * @param department whom it counts for; only handling clocks have one
 * @param limitText the limit in the standard's words; null for a clock without a limit
 * @param stoppedAt when it stopped, or when the round ended
 * @param onTime it never ran over its limit
 * @param spentSeconds in the clock's own time
 * @param overdueSeconds from the deadline to the stop, on the wall clock; 0 when in time
 */
public record StageMark(
        String stage,
        @Nullable String department,
        @Nullable String limitText,
        Instant startedAt,
        @Nullable Instant dueAt,
        Instant stoppedAt,
        boolean onTime,
        long spentSeconds,
        long overdueSeconds) {}
