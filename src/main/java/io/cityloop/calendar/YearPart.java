package io.cityloop.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A part of every year, both ends included; it may run over New Year (11-15 to 03-15).
 *
 * @param from first day
 * @param to last day
 */
public record YearPart(MonthDay from, MonthDay to) {

    /** Reads {@code 06-01..09-30}; throws {@link IllegalArgumentException} for any other form. */
    public static YearPart valueOf(String text) {
        String[] ends = text.strip().split("\\s*\\.\\.\\s*", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("Part of the year “" + text + "” is not of the form 06-01..09-30");
        }
        return new YearPart(MonthDay.parse("--" + ends[0]), MonthDay.parse("--" + ends[1]));
    }

    /** Whether the day lies in this part of its year. */
    public boolean contains(LocalDate day) {
        MonthDay at = MonthDay.from(day);
        boolean afterFrom = !at.isBefore(from);
        boolean beforeTo = !at.isAfter(to);
        return from.isAfter(to) ? afterFrom || beforeTo : afterFrom && beforeTo;
    }

    @Override
    public String toString() {
        return from.toString().substring(2) + ".." + to.toString().substring(2);
    }
}
