package io.cityloop.calendar;

import java.time.ZoneId;
import java.util.List;

/**
 * What a city decides about its calendar.
 *
 * @param zone where its days begin
 * @param hours working periods
 * @param duty hours in which the two centres' own limits run
 * @param seasons seasons that limits may name
 * @param firstYear first year the calendar holds
 * @param lastYear last year the calendar holds; deadlines beyond it are refused
 * @param warnPercent share of a limit after which its warning is due, 1 to 99
 */
public record CalendarRules(
        ZoneId zone,
        WorkingHours hours,
        DutyHours duty,
        List<Season> seasons,
        int firstYear,
        int lastYear,
        int warnPercent) {

    /** Rules of a city whose centres are on duty day and night. */
    public CalendarRules(
            ZoneId zone, WorkingHours hours, List<Season> seasons, int firstYear, int lastYear, int warnPercent) {
        this(zone, hours, DutyHours.aroundTheClock(), seasons, firstYear, lastYear, warnPercent);
    }

    /** Refuses years out of order and a warning share outside 1 to 99. */
    public CalendarRules {
        seasons = List.copyOf(seasons);
        if (firstYear > lastYear || lastYear - firstYear > 200) {
            throw new IllegalArgumentException("Years " + firstYear + " to " + lastYear + " make no calendar");
        }
        if (warnPercent < 1 || warnPercent > 99) {
            throw new IllegalArgumentException("The warning share is 1 to 99 %, not " + warnPercent);
        }
        if (seasons.stream().map(Season::name).distinct().count() < seasons.size()) {
            throw new IllegalArgumentException("Two seasons have the same name");
        }
    }

    /** These rules with other hours and seasons. */
    public CalendarRules with(WorkingHours otherHours, DutyHours otherDuty, List<Season> otherSeasons) {
        return new CalendarRules(zone, otherHours, otherDuty, otherSeasons, firstYear, lastYear, warnPercent);
    }

    /** Shanghai time, usual hours, the planting season, 2015 to 2050, warning at 80 %. */
    public static CalendarRules standard() {
        return new CalendarRules(
                ZoneId.of("Asia/Shanghai"), WorkingHours.standard(), List.of(Season.planting()), 2015, 2050, 80);
    }
}
