package io.cityloop.calendar;

import java.util.List;

/**
 * When the two centres are on duty: the hours of every day, weekends and holidays too, in which the limits of their own
 * stages run.
 *
 * @param periods the hours of a day
 */
public record DutyHours(List<WorkingPeriod> periods) {

    /** Refuses overlapping periods. */
    public DutyHours {
        periods = WorkingPeriod.inOrder(periods);
    }

    /** Day and night. */
    public static DutyHours aroundTheClock() {
        return new DutyHours(List.of(WorkingPeriod.valueOf("00:00-24:00")));
    }

    /** Whether no minute of a day is left out; duty time is then the time of the wall. */
    public boolean isAroundTheClock() {
        return periods.stream()
                        .mapToLong(period -> period.toMillis() - period.fromMillis())
                        .sum()
                == 86_400_000L;
    }
}
