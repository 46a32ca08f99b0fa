package io.cityloop.calendar;

/** An instant or a deadline lies outside the years the calendar holds. */
public class OutsideCalendar extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Says which instant or length does not fit. */
    public OutsideCalendar(String message) {
        super(message);
    }
}
