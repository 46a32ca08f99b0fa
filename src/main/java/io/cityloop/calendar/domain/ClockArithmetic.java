package io.cityloop.calendar.domain;

import io.cityloop.calendar.CalendarRules;
import io.cityloop.calendar.ClockReading;
import io.cityloop.calendar.LimitChange;
import io.cityloop.calendar.LimitClock;
import io.cityloop.calendar.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads clocks: pauses, grants and overtime, all measured in the clock's own unit. */
public final class ClockArithmetic {

    private final CalendarRules rules;
    private final CalendarDays days;
    private final Timelines timelines;

    /** On this calendar. */
    public ClockArithmetic(CalendarRules rules, CalendarDays days, Timelines timelines) {
        this.rules = rules;
        this.days = days;
        this.timelines = timelines;
    }

    /** What the clock shows at {@code now}. */
    public ClockReading read(LimitClock clock, Instant now, Locale locale) {
        CountedTime counted = timelines.of(clock.limit());
        Instant end = end(clock, now);
        RunningTime running = new RunningTime(counted, clock, end.toEpochMilli());
        long allowance = allowance(clock, end);
        long spent = running.spent(end.toEpochMilli());
        long due = running.reach(allowance);
        long warn = running.reach(allowance * rules.warnPercent() / 100);
        boolean overdue = end.toEpochMilli() > due;
        boolean provisional = running.until(due).stream()
                .anyMatch(run -> timelines.isProvisional(clock.limit().unit(), run.from(), run.to()));
        return new ClockReading(
                Instant.ofEpochMilli(due),
                Instant.ofEpochMilli(warn),
                Duration.ofMillis(spent),
                Duration.ofMillis(Math.max(0, allowance - spent)),
                overdue,
                clock.isPausedAt(end) && (clock.stop() == null || clock.stop().isAfter(now)),
                provisional,
                Derivation.ofClock(rules, days, timelines, clock, end, locale),
                Duration.ofMillis(overtime(clock, running, end)));
    }

    /** The stopped clock running again at {@code at} with at least {@code floor} left. */
    public LimitClock rework(LimitClock clock, Instant at, Duration floor) {
        Instant stop = clock.stop();
        if (stop == null || at.isBefore(stop)) {
            throw new IllegalStateException("Only a clock stopped before " + at + " can be started again");
        }
        List<Pause> pauses = new ArrayList<>(clock.pauses());
        Instant pausedFrom = stop;
        if (clock.isPausedAt(stop)) {
            pausedFrom = pauses.removeLast().from();
        }
        pauses.add(new Pause(pausedFrom, at));
        LimitClock again = new LimitClock(clock.start(), clock.limit(), pauses, null, clock.changes());
        long spent = new RunningTime(timelines.of(clock.limit()), again, at.toEpochMilli()).spent(at.toEpochMilli());
        long missing = floor.toMillis() - (clock.allowance().toMillis() - spent);
        return missing > 0 ? again.granted(at, Duration.ofMillis(missing)) : again;
    }

    /** The last instant that counts: the stop, or now; never before the start. */
    private static Instant end(LimitClock clock, Instant now) {
        Instant stop = clock.stop();
        Instant end = stop != null && stop.isBefore(now) ? stop : now;
        return end.isBefore(clock.start()) ? clock.start() : end;
    }

    /** Limit and grants as they stood at an instant. */
    static long allowance(LimitClock clock, Instant at) {
        long allowance = clock.limit().length().toMillis();
        for (LimitChange change : clock.changes()) {
            allowance += change.at().isAfter(at) ? 0 : change.added().toMillis();
        }
        return allowance;
    }

    /** Counted time during which more was spent than the allowance of that moment. */
    private static long overtime(LimitClock clock, RunningTime running, Instant end) {
        List<LimitChange> changes = clock.changes().stream()
                .filter(change -> !change.at().isAfter(end))
                .sorted(Comparator.comparing(LimitChange::at))
                .toList();
        long overtime = 0;
        long allowance = clock.limit().length().toMillis();
        long low = 0;
        for (LimitChange change : changes) {
            long high = running.spent(
                    Math.max(change.at().toEpochMilli(), clock.start().toEpochMilli()));
            overtime += Math.max(0, high - allowance) - Math.max(0, low - allowance);
            allowance += change.added().toMillis();
            low = high;
        }
        long high = running.spent(end.toEpochMilli());
        return overtime + Math.max(0, high - allowance) - Math.max(0, low - allowance);
    }
}
