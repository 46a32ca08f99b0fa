package io.cityloop.casefile;

import io.cityloop.calendar.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case, read at a moment.
 *
 * @param department whom the clock counts for; only handling clocks have one
 * @param dueAt null for the clock of the whole case, which has no limit
 * @param spent in the limit's own time, wall-clock time for the whole case
 * @param warnedAt when the warning was marked; stays
 * @param overdueAt when it was marked overdue; stays, unless an extension asked for in time is granted later
 * @param derivation how the deadline comes about, line by line
 */
public record StageClock(
        long id,
        String caseNumber,
        int round,
        Stage stage,
        @Nullable String department,
        @Nullable String limitText,
        Instant startedAt,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant warnedAt,
        @Nullable Instant overdueAt,
        boolean paused,
        boolean overdue,
        boolean provisional,
        Duration spent,
        @Nullable Duration remaining,
        List<String> derivation) {

    /** Neither stopped nor paused. */
    public boolean running() {
        return stoppedAt == null && !paused;
    }
}
