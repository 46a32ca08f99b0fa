package io.cityloop.calendar;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The city's calendar, settings {@code cityloop.calendar.*}; periods, duty hours and seasons hold until somebody changes
 * them on the calendar page. Contradictions (overlapping periods, two seasonal hours on
 * one day) stop the start with the rule that says so.
 *
 * @param periods usual working periods, such as {@code 08:00-12:00}
 * @param seasonalHours hours of a part of the year by name, such as summer hours
 * @param seasons parts of the year by the name limits use; the planting season when nothing is set
 * @param duty hours of every day in which the limits of the two centres' own stages run
 * @param firstYear first year the calendar holds
 * @param lastYear last year the calendar holds
 * @param warnPercent share of a limit after which the warning is due
 * @param mostRows how many seasonal hours, and how many seasons, the city may set on the calendar page
 * @param refresh how soon a notice loaded on another node is seen here
 */
@ConfigurationProperties("cityloop.calendar")
public record CalendarSettings(
        @DefaultValue({"08:00-12:00", "14:00-18:00"}) List<WorkingPeriod> periods,
        @DefaultValue Map<String, SeasonalHours> seasonalHours,
        @Nullable Map<String, List<YearPart>> seasons,
        @DefaultValue({"00:00-24:00"}) List<WorkingPeriod> duty,
        @DefaultValue("2015") int firstYear,
        @DefaultValue("2050") int lastYear,
        @DefaultValue("80") int warnPercent,
        @DefaultValue("12") int mostRows,
        @DefaultValue("30s") Duration refresh) {

    /**
     * Hours of a part of the year.
     *
     * @param during the part of the year, such as {@code 06-01..09-30}
     * @param periods the working periods in it
     */
    public record SeasonalHours(YearPart during, List<WorkingPeriod> periods) {}

    /** The rules these settings make; throws {@link IllegalArgumentException} when they contradict themselves. */
    public CalendarRules rules(ZoneId zone) {
        List<WorkingHours.Seasonal> seasonal = seasonalHours.entrySet().stream()
                .map(e -> new WorkingHours.Seasonal(
                        e.getKey(), e.getValue().during(), e.getValue().periods()))
                .toList();
        List<Season> limits = seasons == null
                ? List.of(Season.planting())
                : seasons.entrySet().stream()
                        .map(e -> new Season(e.getKey(), e.getValue()))
                        .toList();
        return new CalendarRules(
                zone,
                new WorkingHours(periods, seasonal),
                new DutyHours(duty),
                limits,
                firstYear,
                lastYear,
                warnPercent);
    }
}
