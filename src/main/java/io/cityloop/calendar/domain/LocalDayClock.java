package io.cityloop.calendar.domain;

import io.cityloop.calendar.WorkingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Puts a day's local periods onto the time line so that an instant counts exactly when its local time lies in a period:
 * an hour the zone skips counts nothing, an hour it repeats counts twice.
 */
final class LocalDayClock {

    private static final List<WorkingPeriod> WHOLE_DAY = List.of(WorkingPeriod.valueOf("00:00-24:00"));

    private final ZoneRules rules;

    LocalDayClock(ZoneId zone) {
        this.rules = zone.getRules();
    }

    void addWholeDay(LocalDate day, Stretches.Builder to) {
        add(day, WHOLE_DAY, to);
    }

    void add(LocalDate day, List<WorkingPeriod> periods, Stretches.Builder to) {
        long localMidnight = day.toEpochDay() * 86_400_000L;
        // no zone changes its offset twice within the two days around
        Instant dayBefore = Instant.ofEpochMilli(localMidnight).minusSeconds(86_400);
        ZoneOffsetTransition change = rules.isFixedOffset() ? null : rules.nextTransition(dayBefore);
        if (change == null || change.toEpochSecond() > day.toEpochDay() * 86_400L + 2 * 86_400L) {
            add(localMidnight, periods, rules.getOffset(dayBefore), Long.MIN_VALUE, Long.MAX_VALUE, to);
            return;
        }
        long at = change.toEpochSecond() * 1000;
        add(localMidnight, periods, change.getOffsetBefore(), Long.MIN_VALUE, at, to);
        add(localMidnight, periods, change.getOffsetAfter(), at, Long.MAX_VALUE, to);
    }

    private static void add(
            long localMidnight,
            List<WorkingPeriod> periods,
            ZoneOffset offset,
            long notBefore,
            long notAfter,
            Stretches.Builder to) {
        long midnight = localMidnight - offset.getTotalSeconds() * 1000L;
        for (WorkingPeriod period : periods) {
            to.add(
                    Math.max(midnight + period.fromMillis(), notBefore),
                    Math.min(midnight + period.toMillis(), notAfter));
        }
    }
}
