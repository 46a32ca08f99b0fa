package io.cityloop.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year as the calendar page shows it.
 *
 * @param year the year
 * @param notice the notice it rests on, or null while it is not published
 * @param days all its days, in order
 */
public record CalendarYear(int year, @Nullable HolidayNotice notice, List<CalendarDay> days) {

    /** Whether its notice is published and loaded; otherwise every day of it is provisional. */
    public boolean published() {
        return notice != null;
    }
}
