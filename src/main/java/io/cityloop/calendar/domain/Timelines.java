package io.cityloop.calendar.domain;

import io.cityloop.calendar.CalendarRules;
import io.cityloop.calendar.Limit;
import io.cityloop.calendar.LimitUnit;
import io.cityloop.calendar.Season;
import io.cityloop.calendar.UnreadableLimit;
import io.cityloop.calendar.WorkingPeriod;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For each kind of limit the time that counts for it, laid out once for the whole calendar. */
public final class Timelines {

    private static final CountedTime WALL_CLOCK = new WallClock();

    private final Stretches working;
    private final CountedTime duty;
    private final Stretches provisional;
    private final Map<String, Stretches> seasonWorking = new HashMap<>();
    private final Map<String, Stretches> seasonDuty = new HashMap<>();
    private final Map<String, Stretches> seasonWallClock = new HashMap<>();

    /** Lays out all time lines. */
    public Timelines(CalendarRules rules, CalendarDays days) {
        LocalDayClock clock = new LocalDayClock(rules.zone());
        long first = days.first().atStartOfDay(rules.zone()).toInstant().toEpochMilli();
        long last =
                days.last().plusDays(1).atStartOfDay(rules.zone()).toInstant().toEpochMilli();
        List<Season> seasons = rules.seasons();
        List<WorkingPeriod> onDuty = rules.duty().periods();
        var workingBuilder = new Stretches.Builder();
        var dutyBuilder = new Stretches.Builder();
        var provisionalBuilder = new Stretches.Builder();
        var inSeason = seasons.stream().map(season -> new Stretches.Builder()).toList();
        var dutyInSeason =
                seasons.stream().map(season -> new Stretches.Builder()).toList();
        var seasonDays = seasons.stream().map(season -> new Stretches.Builder()).toList();
        for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
            boolean worked = days.kind(day).isWorked();
            List<WorkingPeriod> periods = rules.hours().on(day);
            if (worked) {
                clock.add(day, periods, workingBuilder);
            }
            clock.add(day, onDuty, dutyBuilder);
            if (days.isProvisional(day)) {
                clock.addWholeDay(day, provisionalBuilder);
            }
            for (int s = 0; s < seasons.size(); s++) {
                if (seasons.get(s).contains(day)) {
                    clock.addWholeDay(day, seasonDays.get(s));
                    clock.add(day, onDuty, dutyInSeason.get(s));
                    if (worked) {
                        clock.add(day, periods, inSeason.get(s));
                    }
                }
            }
        }
        working = workingBuilder.build(first, last);
        duty = rules.duty().isAroundTheClock() ? WALL_CLOCK : dutyBuilder.build(first, last);
        provisional = provisionalBuilder.build(first, last);
        for (int s = 0; s < seasons.size(); s++) {
            seasonWorking.put(seasons.get(s).name(), inSeason.get(s).build(first, last));
            seasonDuty.put(seasons.get(s).name(), dutyInSeason.get(s).build(first, last));
            seasonWallClock.put(seasons.get(s).name(), seasonDays.get(s).build(first, last));
        }
    }

    /** The time that counts for a limit; throws {@link UnreadableLimit} for a season the city does not have. */
    public CountedTime of(Limit limit) {
        String season = limit.season();
        if (season == null) {
            return of(limit.unit());
        }
        LimitUnit unit = limit.unit();
        Map<String, Stretches> lines = unit.isDuty() ? seasonDuty : unit.isWorking() ? seasonWorking : seasonWallClock;
        Stretches line = lines.get(season);
        if (line == null) {
            throw new UnreadableLimit(limit.text(), "没有设置“" + season + "”");
        }
        return line;
    }

    /** The time that counts for a unit all year. */
    public CountedTime of(LimitUnit unit) {
        if (unit.isDuty()) {
            return duty;
        }
        return unit.isWorking() ? working : WALL_CLOCK;
    }

    /** Working time. */
    public Stretches working() {
        return working;
    }

    /** Whether a stretch of time of this unit rests on a notice that is not published. */
    public boolean isProvisional(LimitUnit unit, long from, long to) {
        return unit.isWorking() && provisional.between(from, to) > 0;
    }
}
