package io.cityloop.calendar;

/**
 * The calendar says something else than before: open deadlines must be computed again. Published inside the transaction
 * that stores the change.
 */
public sealed interface CalendarChanged permits HolidayNoticeLoaded, WorkingHoursChanged {

    /** Why, for those whose deadlines move: the notice, or the reason the administrator gave. */
    String cause();
}
