package io.cityloop.calendar;

import java.time.LocalTime;

/**
 * A stretch of a working day, such as 08:00-12:00.
 *
 * @param from first minute that counts
 * @param to first minute that no longer counts; midnight (00:00) means the end of the day
 */
public record WorkingPeriod(LocalTime from, LocalTime to) {

    /** Refuses a period that ends before it begins; work over midnight is two periods. */
    public WorkingPeriod {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("Working period " + from + "-" + to + " ends before it begins");
        }
    }

    /** Reads {@code 08:00-12:00}; throws {@link IllegalArgumentException} for any other form. */
    public static WorkingPeriod valueOf(String text) {
        String[] ends = text.strip().split("\\s*[-–]\\s*", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("Working period “" + text + "” is not of the form 08:00-12:00");
        }
        return new WorkingPeriod(time(ends[0]), time(ends[1]));
    }

    private static LocalTime time(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    /** Start in milliseconds of the day. */
    public long fromMillis() {
        return from.toNanoOfDay() / 1_000_000;
    }

    /** End in milliseconds of the day, 24 h for midnight. */
    public long toMillis() {
        return to.equals(LocalTime.MIDNIGHT) ? 86_400_000 : to.toNanoOfDay() / 1_000_000;
    }

    @Override
    public String toString() {
        return from + "–" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
    }
}
