package io.cityloop.calendar.domain;

import io.cityloop.calendar.LimitClock;
import io.cityloop.calendar.Pause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The counted time of one clock with its pauses cut out. An open pause is taken to end at the instant of reading. */
final class RunningTime {

    /** A stretch in which the clock runs, in milliseconds since the epoch. */
    record Run(long from, long to) {}

    private final CountedTime counted;
    private final List<Run> runs = new ArrayList<>();

    RunningTime(CountedTime counted, LimitClock clock, long readAt) {
        this.counted = counted;
        long from = clock.start().toEpochMilli();
        for (Pause pause : clock.pauses()) {
            long pausedFrom = pause.from().toEpochMilli();
            runs.add(new Run(from, pausedFrom));
            Instant end = pause.to();
            from = end == null ? Math.max(pausedFrom, readAt) : end.toEpochMilli();
        }
        runs.add(new Run(from, Long.MAX_VALUE));
    }

    /** A clock that was never paused. */
    RunningTime(CountedTime counted, long start) {
        this.counted = counted;
        runs.add(new Run(start, Long.MAX_VALUE));
    }

    /** Counted time from the start to {@code instant}, pauses left out. */
    long spent(long instant) {
        long spent = 0;
        for (Run run : until(instant)) {
            spent += counted.between(run.from(), run.to());
        }
        return spent;
    }

    /** The earliest instant at which {@code length} has been spent. */
    long reach(long length) {
        long left = length;
        for (Run run : runs) {
            long available = run.to() == Long.MAX_VALUE ? Long.MAX_VALUE : counted.between(run.from(), run.to());
            if (available >= left) {
                return counted.reach(run.from(), left);
            }
            left -= available;
        }
        throw new IllegalStateException("The last run never ends");
    }

    /** The runs that lie before {@code instant}, the last one cut there. */
    List<Run> until(long instant) {
        List<Run> before = new ArrayList<>();
        for (Run run : runs) {
            if (run.from() < instant) {
                before.add(new Run(run.from(), Math.min(run.to(), instant)));
            }
        }
        return before;
    }
}
