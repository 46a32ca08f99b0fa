package io.cityloop.calendar;

/**
 * A year's holidays were loaded or corrected.
 *
 * @param year the year of the notice; its days may also lie in the last week of the year before
 * @param notice the notice's number or title
 */
public record HolidayNoticeLoaded(int year, String notice) implements CalendarChanged {

    @Override
    public String cause() {
        return notice;
    }
}
