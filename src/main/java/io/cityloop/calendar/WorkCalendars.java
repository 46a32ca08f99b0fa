package io.cityloop.calendar;

/** Gives the calendar in force: settings, shipped years and the years loaded since. */
public interface WorkCalendars {

    /** The calendar as it stands now; immutable, so hold it for one computation and ask again for the next. */
    WorkCalendar current();
}
