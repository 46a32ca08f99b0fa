package io.cityloop.calendar;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Working periods, duty hours and seasons as people write them.
 *
 * @param usual periods of a working day, {@code 08:00-12:00, 14:00-18:00}
 * @param seasonal hours of a part of the year
 * @param duty hours of every day in which the two centres' own limits run
 * @param seasons parts of the year that limits may name
 */
public record HoursDraft(String usual, List<SeasonalDraft> seasonal, String duty, List<SeasonDraft> seasons) {

    /**
     * Hours of a part of the year.
     *
     * @param name such as 夏季作息
     * @param during such as {@code 06-01..09-30}
     * @param periods as the usual ones
     */
    public record SeasonalDraft(String name, String during, String periods) {}

    /**
     * A season.
     *
     * @param name such as 种植季节
     * @param parts such as {@code 03-01..04-30, 10-15..11-30}
     */
    public record SeasonDraft(String name, String parts) {}

    /** Keeps its own copies. */
    public HoursDraft {
        seasonal = List.copyOf(seasonal);
        seasons = List.copyOf(seasons);
    }

    /** What is in force in the rules, written down. */
    public static HoursDraft of(CalendarRules rules) {
        return new HoursDraft(
                periods(rules.hours().usual()),
                rules.hours().seasonal().stream()
                        .map(one -> new SeasonalDraft(one.name(), one.during().toString(), periods(one.periods())))
                        .toList(),
                periods(rules.duty().periods()),
                rules.seasons().stream()
                        .map(one -> new SeasonDraft(
                                one.name(),
                                one.parts().stream().map(YearPart::toString).collect(Collectors.joining(", "))))
                        .toList());
    }

    private static String periods(List<WorkingPeriod> periods) {
        return periods.stream().map(WorkingPeriod::text).collect(Collectors.joining(", "));
    }
}
