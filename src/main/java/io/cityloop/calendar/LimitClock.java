package io.cityloop.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running limit: start, limit, pauses, stop and granted time. Everything in it is taken from the timeline; what it
 * shows at an instant is read by {@link WorkCalendar#read}.
 *
 * @param start when it began
 * @param limit the original limit
 * @param pauses in order of time, not touching one another; only the last may be open
 * @param stop when the work was handed over, or null while it runs
 * @param changes time granted later, in order of time
 */
public record LimitClock(
        Instant start,
        Limit limit,
        List<Pause> pauses,
        @Nullable Instant stop,
        List<LimitChange> changes) {

    /** Checks the order of start, pauses and stop; throws {@link IllegalArgumentException} when they contradict. */
    public LimitClock {
        pauses = List.copyOf(pauses);
        changes = List.copyOf(changes);
        Instant free = start;
        for (int i = 0; i < pauses.size(); i++) {
            Pause pause = pauses.get(i);
            if (pause.from().isBefore(free)) {
                throw new IllegalArgumentException("Pause " + pause.from() + " begins before " + free);
            }
            Instant end = pause.to();
            if (end == null && i < pauses.size() - 1) {
                throw new IllegalArgumentException("Only the last pause may be open");
            }
            free = end == null ? pause.from() : end;
        }
        if (stop != null && stop.isBefore(start)) {
            throw new IllegalArgumentException("A clock cannot stop (" + stop + ") before it starts (" + start + ")");
        }
    }

    /** A clock whose limit was never changed. */
    public LimitClock(Instant start, Limit limit, List<Pause> pauses, @Nullable Instant stop) {
        this(start, limit, pauses, stop, List.of());
    }

    /** A clock that starts now and was never paused. */
    public static LimitClock started(Instant start, Limit limit) {
        return new LimitClock(start, limit, List.of(), null, List.of());
    }

    /** Pauses the clock until somebody resumes it; a paused clock is refused. */
    public LimitClock paused(Instant at) {
        return withPause(new Pause(at, null));
    }

    /** Pauses the clock until a date known beforehand (suspension). */
    public LimitClock suspended(Instant at, Instant until) {
        return withPause(new Pause(at, until));
    }

    /** Ends the last pause at {@code at}, also one that was to last longer; refused when none covers {@code at}. */
    public LimitClock resumed(Instant at) {
        if (!isPausedAt(at)) {
            throw new IllegalStateException("The clock is not paused at " + at);
        }
        List<Pause> all = new ArrayList<>(pauses);
        all.add(new Pause(all.removeLast().from(), at));
        return new LimitClock(start, limit, all, stop, changes);
    }

    /** Stops the clock for good; {@link WorkCalendar#rework} starts it again. */
    public LimitClock stopped(Instant at) {
        if (stop != null) {
            throw new IllegalStateException("The clock has stopped at " + stop);
        }
        return new LimitClock(start, limit, pauses, at, changes);
    }

    /** Grants one original limit more (extension). */
    public LimitClock extended(Instant at) {
        return granted(at, limit.length());
    }

    /** Grants {@code added} more, measured in the limit's own unit. */
    public LimitClock granted(Instant at, Duration added) {
        List<LimitChange> all = new ArrayList<>(changes);
        all.add(new LimitChange(at, added));
        return new LimitClock(start, limit, pauses, stop, all);
    }

    /** Whether a pause covers {@code at}. */
    public boolean isPausedAt(Instant at) {
        if (pauses.isEmpty()) {
            return false;
        }
        Pause last = pauses.getLast();
        Instant end = last.to();
        return !at.isBefore(last.from()) && (end == null || at.isBefore(end));
    }

    /** The whole time allowed so far: the limit and what was granted, in the limit's own unit. */
    public Duration allowance() {
        Duration all = limit.length();
        for (LimitChange change : changes) {
            all = all.plus(change.added());
        }
        return all;
    }

    private LimitClock withPause(Pause pause) {
        if (stop != null) {
            throw new IllegalStateException("The clock has stopped at " + stop);
        }
        List<Pause> all = new ArrayList<>(pauses);
        all.add(pause);
        if (isPausedAt(pause.from())) {
            throw new IllegalStateException("The clock is already paused at " + pause.from());
        }
        return new LimitClock(start, limit, all, null, changes);
    }
}
