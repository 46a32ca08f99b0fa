package io.cityloop.calendar;

/**
 * Working periods, duty hours or seasons were changed.
 *
 * @param edition number of the change
 * @param reason why, in the administrator's words
 */
public record WorkingHoursChanged(long edition, String reason) implements CalendarChanged {

    @Override
    public String cause() {
        return reason;
    }
}
