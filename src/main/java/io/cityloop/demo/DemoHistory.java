package io.cityloop.demo;

import io.cityloop.calendar.WorkCalendar;
import io.cityloop.calendar.WorkCalendars;
import io.cityloop.casefile.CaseArchive;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.PastCase;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.catalog.SubClass;
import io.cityloop.evaluation.Satisfactions;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.UnitGrid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Two finished months and the days of this one: cases that ended before the demo city was written, taken in through the
 * case archive, so that their facts are frozen by the evaluation as at any other end. Scores are not written; they are
 * computed from these ({@link DemoScores}).
 */
@Component
@DemoOnly
class DemoHistory implements DemoPart {

    static final String NAME = "history";
    private static final long SEED = 20_261_101L;
    private static final int OPENS = 8;
    private static final int OPEN_SECONDS = 9 * 3600;

    private final DemoSettings settings;
    private final PastCases cases;
    private final CaseArchive archive;
    private final Satisfactions satisfactions;
    private final WorkCalendars calendars;
    private final Catalog catalog;
    private final CityMap map;
    private final ZoneId zone;
    private final Clock clock;

    DemoHistory(
            DemoSettings settings,
            PastCases cases,
            CaseArchive archive,
            Satisfactions satisfactions,
            WorkCalendars calendars,
            Catalog catalog,
            CityMap map,
            ZoneId zone,
            Clock clock) {
        this.settings = settings;
        this.cases = cases;
        this.archive = archive;
        this.satisfactions = satisfactions;
        this.calendars = calendars;
        this.catalog = catalog;
        this.map = map;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void seed() {
        if (!settings.history()) {
            return;
        }
        Telling telling = new Telling();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate busy = busyDay(calendars.current(), today);
        for (LocalDate day = today.withDayOfMonth(1).minusMonths(2); !day.isAfter(today); day = day.plusDays(1)) {
            telling.day(day, today);
            if (day.equals(busy)) {
                telling.busyDay(day);
            }
        }
    }

    /** The last working day that is over: late on it, a department may still appeal, and the day can be published. */
    static LocalDate busyDay(WorkCalendar calendar, LocalDate today) {
        LocalDate day = today.minusDays(1);
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** One run through the months, the same whenever it is told. */
    private final class Telling {

        private final Random random = new Random(SEED);
        private final Map<String, List<FilingCondition>> conditions = new TreeMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();
        private final List<String> departments;
        private final List<List<UnitGrid>> communities;
        private int number;

        Telling() {
            Map<String, String> answering = new LinkedHashMap<>();
            SeedFile.rows("responsibility.csv").forEach(row -> answering.put(row[0], row[2]));
            for (SubClass subClass : catalog.subClasses()) {
                String department = answering.get(subClass.code());
                if (department != null) {
                    names.put(subClass.code(), subClass.name());
                    conditions
                            .computeIfAbsent(department, absent -> new ArrayList<>())
                            .addAll(catalog.conditions(subClass.code()));
                }
            }
            this.departments = List.copyOf(conditions.keySet());
            this.communities = List.copyOf(map.grids().stream()
                    .collect(Collectors.groupingBy(UnitGrid::community, TreeMap::new, Collectors.toList()))
                    .values());
        }

        /** Last month as many as every community needs for a score, fewer before and since. */
        void day(LocalDate day, LocalDate today) {
            LocalDate month = today.withDayOfMonth(1);
            int cases = day.isBefore(month.minusMonths(1)) ? 10 : day.isBefore(month) ? 22 : 6;
            for (int i = 0; i < cases; i++) {
                // Seven in the row of communities, so that each has its share and a day is everywhere in the city.
                List<UnitGrid> grids = communities.get(number * 7 % communities.size());
                String department = departments.get(random.nextInt(departments.size()));
                one(day, OPEN_SECONDS, grids, department, condition(department, false));
            }
        }

        /** A day on which two departments had their hands full: enough for a score of that day alone. */
        void busyDay(LocalDate day) {
            for (int i = 0; i < 44; i++) {
                String department = i % 2 == 0 ? "urban-order" : "sanitation";
                List<UnitGrid> grids = communities.get(random.nextInt(communities.size()));
                one(day, OPEN_SECONDS / 4, grids, department, condition(department, true));
            }
        }

        private FilingCondition condition(String department, boolean shortLimit) {
            List<FilingCondition> all = conditions.get(department).stream()
                    .filter(one -> !shortLimit || one.limitText().endsWith("时"))
                    .toList();
            return all.get(random.nextInt(all.size()));
        }

        private void one(
                LocalDate day, int within, List<UnitGrid> grids, String department, FilingCondition condition) {
            UnitGrid grid = grids.get(random.nextInt(grids.size()));
            Instant begun = day.atTime(OPENS, 0)
                    .atZone(zone)
                    .plusSeconds(random.nextInt(within))
                    .toInstant();
            int better = departments.indexOf(department);
            PastCase past = cases.tell(
                    new PastCases.Subject(
                            "history-" + number++,
                            map.place(grid.code()).orElseThrow(),
                            grid.centre(),
                            condition,
                            names.get(condition.subClass()),
                            department,
                            0.04 + 0.02 * better,
                            0.04 + 0.01 * (departments.size() - better)),
                    begun);
            if (past.endedAt().isBefore(clock.instant())) {
                answer(archive.takeIn(past));
            }
        }

        /** Some of those who reported say what they think of it, an hour or so after the end. */
        private void answer(CaseFile closed) {
            Instant end = closed.concludedAt();
            if (end == null || closed.status() != CaseStatus.CLOSED || !closed.fromPublic() || random.nextInt(3) == 0) {
                return;
            }
            Instant said = end.plusSeconds(1800 + random.nextInt(7200));
            if (said.isBefore(clock.instant())) {
                boolean solved = random.nextInt(10) > 0;
                int stars = solved ? 3 + random.nextInt(3) : 1 + random.nextInt(2);
                satisfactions.appendPast(closed.number(), closed.round(), solved, stars, null, said);
            }
        }
    }
}
