package io.cityloop.calendar;

import io.cityloop.identity.NotFound;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Years to look at: every day with its kind, name and source. */
@Service
public class CalendarYears {

    private final WorkCalendars calendars;

    CalendarYears(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    /** The year; throws {@link NotFound} when the calendar does not hold it. */
    public CalendarYear year(int year) {
        WorkCalendar calendar = calendars.current();
        if (year < calendar.rules().firstYear() || year > calendar.rules().lastYear()) {
            throw new NotFound("calendar.error.year");
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        List<CalendarDay> days =
                first.datesUntil(first.plusYears(1)).map(calendar::day).toList();
        return new CalendarYear(year, calendar.notice(year).orElse(null), days);
    }

    /** The years whose notices are loaded, in order. */
    public List<Integer> published() {
        return calendars.current().notices().stream().map(HolidayNotice::year).toList();
    }
}
