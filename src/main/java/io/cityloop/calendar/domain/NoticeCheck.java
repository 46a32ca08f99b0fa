package io.cityloop.calendar.domain;

import io.cityloop.calendar.HolidayNotice;
import io.cityloop.calendar.RejectedNotice;
import io.cityloop.calendar.RejectedNotice.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a holiday list must satisfy before a deadline may rest on it. */
public final class NoticeCheck {

    private NoticeCheck() {}

    /** Throws {@link RejectedNotice} with everything that is wrong. */
    public static void check(int year, List<HolidayNotice.Day> days) {
        List<Problem> problems = new ArrayList<>();
        if (year < 1950 || year > 2200) {
            problems.add(Problem.of("year", "oddYear", year));
        }
        if (days.isEmpty()) {
            problems.add(Problem.of("days", "empty", year));
        }
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            HolidayNotice.Day day = days.get(i);
            String field = "days[" + i + "].date";
            if (!seen.add(day.date())) {
                problems.add(Problem.of(field, "twice", day.date()));
            }
            if (!belongs(year, day.date())) {
                problems.add(Problem.of(field, "otherYear", day.date(), year));
            }
            if (!day.off() && !isWeekend(day.date())) {
                problems.add(Problem.of(field, "noWeekend", day.date()));
            }
        }
        if (!problems.isEmpty()) {
            throw new RejectedNotice(problems);
        }
    }

    // New Year's holiday may begin, or be worked for, in the last week of December (2018-12-29, 2022-12-31)
    private static boolean belongs(int year, LocalDate date) {
        return date.getYear() == year
                || date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= 25;
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
