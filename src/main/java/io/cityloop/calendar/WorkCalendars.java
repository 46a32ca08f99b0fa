package io.cityloop.calendar;

import java.time.Instant;

/** Gives the calendar in force: settings, hours set since, shipped years and the years loaded since. */
public interface WorkCalendars {

    /** The calendar as it stands now; immutable, so hold it for one computation and ask again for the next. */
    WorkCalendar current();

    /** The calendar with the hours that held at {@code moment}: for clocks that were told their deadline then. */
    default WorkCalendar at(Instant moment) {
        return current();
    }
}
