package io.cityloop.calendar;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

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

    /** The periods of a day in order; throws {@link IllegalArgumentException} when there is none or two overlap. */
    static List<WorkingPeriod> inOrder(List<WorkingPeriod> periods) {
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("A day needs at least one period");
        }
        List<WorkingPeriod> sorted = periods.stream()
                .sorted(Comparator.comparing(WorkingPeriod::from))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                throw new IllegalArgumentException(
                        "Working periods " + sorted.get(i - 1) + " and " + sorted.get(i) + " overlap");
            }
        }
        return sorted;
    }

    /** Whether the two share a minute. */
    public boolean overlaps(WorkingPeriod other) {
        return fromMillis() < other.toMillis() && other.fromMillis() < toMillis();
    }

    /** The period as {@link #valueOf} reads it. */
    public String text() {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
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
