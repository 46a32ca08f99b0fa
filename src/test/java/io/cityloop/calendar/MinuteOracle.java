package io.cityloop.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The slow, obvious calendar: looks at every minute on a wall clock and asks whether it counts, and plays a clock's life
 * minute by minute. Shares no arithmetic with the real one.
 */
final class MinuteOracle {

    /** What happens to a clock, at a minute since the epoch. */
    sealed interface Event {
        long at();

        record Paused(long at) implements Event {}

        record Resumed(long at) implements Event {}

        record Granted(long at, long minutes) implements Event {}

        record Stopped(long at) implements Event {}

        record BackForRework(long at, long floor) implements Event {}
    }

    /** What the oracle saw; instants in minutes since the epoch, the warning in milliseconds. */
    record Seen(
            long due, long warnMillis, long spent, long allowance, long overtime, boolean paused, boolean overdue) {}

    private final long origin;
    private final boolean[] works;
    private final boolean[] onDuty;
    private final boolean[] inSeason;

    MinuteOracle(CalendarRules rules, List<HolidayNotice> notices, LocalDate first, LocalDate last) {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> madeUp = new HashSet<>();
        notices.forEach(notice -> notice.days().forEach(day -> (day.off() ? off : madeUp).add(day.date())));
        ZonedDateTime start = first.atStartOfDay(rules.zone());
        origin = start.toEpochSecond() / 60;
        int minutes = Math.toIntExact(last.atStartOfDay(rules.zone()).toEpochSecond() / 60 - origin);
        works = new boolean[minutes];
        onDuty = new boolean[minutes];
        inSeason = new boolean[minutes];
        Season season = rules.seasons().getFirst();
        for (int m = 0; m < minutes; m++) {
            ZonedDateTime local = Instant.ofEpochSecond((origin + m) * 60).atZone(rules.zone());
            LocalDate day = local.toLocalDate();
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean worked = madeUp.contains(day) || !weekend && !off.contains(day);
            works[m] = worked && isInPeriod(rules.hours().on(day), local.toLocalTime());
            onDuty[m] = isInPeriod(rules.duty().periods(), local.toLocalTime());
            inSeason[m] = season.contains(day);
        }
    }

    private static boolean isInPeriod(List<WorkingPeriod> periods, LocalTime time) {
        for (WorkingPeriod period : periods) {
            boolean begun = !time.isBefore(period.from());
            boolean ended = !period.to().equals(LocalTime.MIDNIGHT) && !time.isBefore(period.to());
            if (begun && !ended) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(Limit limit, long minute) {
        int m = (int) (minute - origin);
        return (!limit.unit().isWorking() || works[m])
                && (!limit.unit().isDuty() || onDuty[m])
                && (limit.season() == null || inSeason[m]);
    }

    /** Counted minutes between two minutes. */
    long elapsed(Limit limit, long from, long to) {
        long elapsed = 0;
        for (long m = from; m < to; m++) {
            elapsed += counts(limit, m) ? 1 : 0;
        }
        return elapsed;
    }

    /** Plays the clock's life and looks at it at {@code now}. Events are in order and not after {@code now}. */
    Seen look(long start, Limit limit, List<Event> events, long now, int warnPercent) {
        long allowance = minutes(limit);
        long spent = 0;
        long overtime = 0;
        boolean paused = false;
        boolean stopped = false;
        long end = now;
        List<long[]> stills = new ArrayList<>();
        int next = 0;
        for (long m = start; m <= now; m++) {
            while (next < events.size() && events.get(next).at() == m) {
                switch (events.get(next++)) {
                    case Event.Paused event -> {
                        paused = true;
                        stills.add(new long[] {event.at(), now});
                    }
                    case Event.Resumed event -> {
                        paused = false;
                        stills.getLast()[1] = event.at();
                    }
                    case Event.Granted event -> allowance += event.minutes();
                    case Event.Stopped event -> {
                        stopped = true;
                        end = event.at();
                        stills.add(new long[] {event.at(), now});
                    }
                    case Event.BackForRework event -> {
                        stopped = false;
                        end = now;
                        stills.getLast()[1] = event.at();
                        allowance = Math.max(allowance, spent + event.floor());
                    }
                }
            }
            if (m < now && !paused && !stopped && counts(limit, m)) {
                spent++;
                overtime += spent > allowance ? 1 : 0;
            }
        }
        if (stopped) {
            // when its allowance ran out, or would have run out had it gone on
            stills.removeLast();
        }
        long warnAfter = allowance * 60_000 * warnPercent / 100;
        long counted = 0;
        long warn = -1;
        long due = start;
        while (counted < allowance) {
            if (counts(limit, due) && stillAt(stills, due) == null) {
                counted++;
                if (warn < 0 && counted * 60_000 >= warnAfter) {
                    warn = (due + 1) * 60_000 - (counted * 60_000 - warnAfter);
                }
            }
            due++;
        }
        return new Seen(due, warn, spent, allowance, overtime, paused && !stopped, end > due);
    }

    private static long @Nullable [] stillAt(List<long[]> stills, long minute) {
        for (long[] still : stills) {
            if (minute >= still[0] && minute < still[1]) {
                return still;
            }
        }
        return null;
    }

    static long minutes(Limit limit) {
        return switch (limit.unit()) {
            case URGENT_MINUTE, DUTY_MINUTE -> limit.amount();
            case URGENT_HOUR, DUTY_HOUR, WORKING_HOUR -> limit.amount() * 60L;
            case URGENT_DAY, CALENDAR_DAY -> limit.amount() * 24 * 60L;
            case WORKING_DAY -> limit.amount() * 8 * 60L;
        };
    }
}
