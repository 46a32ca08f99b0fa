package io.cityloop.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day as the calendar knows it.
 *
 * @param date the day
 * @param kind what it is to working time
 * @param name the holiday it belongs to, for holidays and make-up days
 * @param notice the notice that says so, for holidays and make-up days
 * @param provisional whether a notice that may still change it is not published
 */
public record CalendarDay(
        LocalDate date,
        DayKind kind,
        @Nullable String name,
        @Nullable HolidayNotice notice,
        boolean provisional) {}
