package io.cityloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.calendar.MinuteOracle.Event;
import io.cityloop.calendar.MinuteOracle.Seen;
import io.cityloop.calendar.domain.ShippedNotices;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every path of a clock, begun around every kind of awkward day, against the oracle that walks minute by minute. Seeded:
 * a failure names its case and comes again.
 */
class ClockAgainstOracleTest {

    private static final int CASES_A_CELL = 500;
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /** Summer hours of seven and a half hours, so that a working day of eight hours does not fit into a day. */
    private static final CalendarRules RULES = new CalendarRules(
            CITY,
            new WorkingHours(
                    WorkingHours.standard().usual(),
                    List.of(new WorkingHours.Seasonal(
                            "夏季作息",
                            YearPart.valueOf("06-01..09-30"),
                            List.of(WorkingPeriod.valueOf("08:00-12:00"), WorkingPeriod.valueOf("15:00-18:30"))))),
            new DutyHours(List.of(WorkingPeriod.valueOf("00:00-01:30"), WorkingPeriod.valueOf("07:30-22:00"))),
            List.of(Season.planting()),
            2024,
            2029,
            80);

    private static final WorkCalendar CALENDAR = WorkCalendar.of(RULES, ShippedNotices.all());
    private static final MinuteOracle ORACLE =
            new MinuteOracle(RULES, ShippedNotices.all(), LocalDate.of(2025, 1, 1), LocalDate.of(2029, 1, 1));

    private static final List<Limit> LIMITS = Stream.of(
                    "15分钟",
                    "2紧急工作时",
                    "1紧急工作日",
                    "2工作时",
                    "4工作时",
                    "1工作日",
                    "3工作日",
                    "7工作日",
                    "15值班分钟",
                    "40值班分钟",
                    "2值班时",
                    "9值班时",
                    "种植季节2工作日",
                    "种植季节1紧急工作日",
                    "种植季节3值班时")
            .map(Limit::parse)
            .toList();

    enum Path {
        PLAIN,
        PAUSE,
        RETURN_TO_SAME,
        RETURN_TO_OTHER,
        EXTENSION,
        REWORK,
        SUSPENSION
    }

    enum Around {
        HOLIDAY("2026-10-01", "2026-10-08", "2026-02-15", "2026-02-24", "2025-10-01", "2026-01-01"),
        MAKE_UP_DAY("2026-10-10", "2026-09-20", "2026-02-14", "2026-02-28", "2025-01-26", "2026-01-04"),
        WEEKEND("2026-11-07", "2026-11-09", "2026-06-27", "2026-03-21", "2026-12-26"),
        MIDNIGHT("2026-11-05", "2026-04-15", "2026-08-12", "2026-12-31", "2027-01-01"),
        SEASON_EDGE("2026-03-01", "2026-05-01", "2026-10-15", "2026-12-01", "2027-03-01"),
        SUMMER_EDGE("2026-06-01", "2026-10-01", "2025-06-01", "2025-10-01");

        private final List<LocalDate> days;

        Around(String... days) {
            this.days = Stream.of(days).map(LocalDate::parse).toList();
        }

        /** A minute near the day's first: at it, hours around it, or a working edge of it. */
        private long minute(Random random) {
            LocalDateTime midnight = days.get(random.nextInt(days.size())).atStartOfDay();
            LocalDateTime at = switch (random.nextInt(4)) {
                case 0 -> midnight;
                case 1 -> midnight.plusMinutes(random.nextInt(-600, 1500));
                case 2 -> midnight.plusHours(List.of(-6, 8, 12, 14, 15, 18).get(random.nextInt(6)));
                default ->
                    midnight.plusHours(List.of(-6, 8, 12, 14, 15, 18).get(random.nextInt(6)))
                            .plusMinutes(random.nextInt(-2, 3));
            };
            return at.atZone(CITY).toEpochSecond() / 60;
        }
    }

    static Stream<Arguments> cells() {
        return Stream.of(Path.values())
                .flatMap(path -> Stream.of(Around.values()).map(at -> Arguments.of(path, at)));
    }

    @ParameterizedTest(name = "{0} around {1}")
    @MethodSource("cells")
    void theClockShowsWhatWalkingMinuteByMinuteShows(Path path, Around around) {
        Random random = new Random(path.ordinal() * 31L + around.ordinal());
        for (int i = 0; i < CASES_A_CELL; i++) {
            new Case(path, around, random).check();
        }
    }

    @Test
    void plainDeadlinesAndElapsedTimeHoldAcrossDaylightSaving() {
        // given: a night shift in a zone that skips and repeats an hour of it
        ZoneId zone = ZoneId.of("America/New_York");
        CalendarRules rules = new CalendarRules(
                zone,
                new WorkingHours(
                        List.of(WorkingPeriod.valueOf("00:30-02:30"), WorkingPeriod.valueOf("22:00-24:00")), List.of()),
                new DutyHours(List.of(WorkingPeriod.valueOf("01:15-09:00"), WorkingPeriod.valueOf("20:00-23:00"))),
                List.of(Season.planting()),
                2025,
                2028,
                80);
        List<HolidayNotice> worked = List.of(new HolidayNotice(
                2026,
                "",
                "",
                "",
                Stream.of("2026-03-07", "2026-03-08", "2026-10-31", "2026-11-01")
                        .map(day -> new HolidayNotice.Day(LocalDate.parse(day), "test", false))
                        .toList()));
        WorkCalendar calendar = WorkCalendar.of(rules, worked);
        MinuteOracle oracle = new MinuteOracle(rules, worked, LocalDate.of(2026, 2, 1), LocalDate.of(2027, 3, 1));
        Random random = new Random(7);
        for (int i = 0; i < 4_000; i++) {
            long day = LocalDateTime.parse(random.nextBoolean() ? "2026-03-08T00:00" : "2026-11-01T00:00")
                            .atZone(zone)
                            .toEpochSecond()
                    / 60;
            long start = day + random.nextInt(-3_000, 3_000);
            Limit limit = LIMITS.get(random.nextInt(12));

            // when
            Seen seen = oracle.look(start, limit, List.of(), start, 80);

            // then
            assertThat(calendar.dueAt(start * 60_000, limit))
                    .as("%s from %s", limit.text(), instant(start))
                    .isEqualTo(seen.due() * 60_000);
            assertThat(calendar.elapsed(limit, instant(start), instant(start + 2_000)))
                    .isEqualTo(Duration.ofMinutes(oracle.elapsed(limit, start, start + 2_000)));
        }
    }

    private static Instant instant(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    /** One clock's life: the same events told to both, and both asked after each event and a while later. */
    private static final class Case {

        private final Random random;
        private final Limit limit;
        private final List<Event> events = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private long start;
        private long now;
        private LimitClock clock;

        private Case(Path path, Around around, Random random) {
            this.random = random;
            this.limit = LIMITS.get(random.nextInt(LIMITS.size()));
            // the awkward moment is the start in one case and some event of the path in the other
            long awkward = around.minute(random);
            this.start = random.nextBoolean() ? awkward : awkward - random.nextInt(2_000);
            this.now = start;
            this.clock = LimitClock.started(instant(start), limit);
            told.add(path + " " + limit.text() + " from " + instant(start));
            live(path, Math.max(awkward, start));
        }

        private void live(Path path, long awkward) {
            switch (path) {
                case PLAIN -> now = awkward;
                case PAUSE -> {
                    for (int i = random.nextInt(1, 4); i > 0; i--) {
                        pause(i == 1 ? Math.max(now, awkward) : now + random.nextInt(300));
                        resume(now + random.nextInt(5_000));
                    }
                    if (random.nextInt(4) == 0) {
                        pause(now + random.nextInt(300));
                    }
                }
                case RETURN_TO_SAME -> {
                    pause(awkward);
                    resume(now + random.nextInt(1_500));
                }
                case RETURN_TO_OTHER -> {
                    pause(awkward);
                    startAnew(now + random.nextInt(1_500));
                }
                case EXTENSION -> {
                    for (int i = random.nextInt(1, 3); i > 0; i--) {
                        extend(i == 1 ? Math.max(now, awkward) : now + random.nextInt(300));
                    }
                }
                case REWORK -> {
                    for (int i = random.nextInt(1, 3); i > 0; i--) {
                        stop(i == 1 ? Math.max(now, awkward) : now + random.nextInt(2_000));
                        rework(now + random.nextInt(3_000), random.nextInt(6) * 60L);
                    }
                    if (random.nextInt(4) == 0) {
                        stop(now + random.nextInt(300));
                    }
                }
                case SUSPENSION -> suspend(awkward, awkward + random.nextInt(1, 40) * 1_440L);
            }
        }

        private void pause(long at) {
            clock = clock.paused(instant(at));
            happened(new Event.Paused(at));
        }

        private void resume(long at) {
            clock = clock.resumed(instant(at));
            happened(new Event.Resumed(at));
        }

        private void suspend(long at, long until) {
            clock = clock.suspended(instant(at), instant(until));
            happened(new Event.Paused(at));
            if (random.nextBoolean()) {
                events.add(new Event.Resumed(until));
                now = until;
            } else {
                resume(at + (until - at) / 2);
            }
        }

        private void extend(long at) {
            clock = clock.extended(instant(at));
            happened(new Event.Granted(at, MinuteOracle.minutes(limit)));
        }

        private void stop(long at) {
            clock = clock.stopped(instant(at));
            happened(new Event.Stopped(at));
        }

        private void rework(long at, long floor) {
            clock = CALENDAR.rework(clock, instant(at), Duration.ofMinutes(floor));
            happened(new Event.BackForRework(at, floor));
        }

        private void startAnew(long at) {
            events.clear();
            start = at;
            now = at;
            clock = LimitClock.started(instant(at), limit);
            told.add("to another department at " + instant(at));
        }

        private void happened(Event event) {
            events.add(event);
            now = event.at();
            told.add(event.getClass().getSimpleName() + " at " + instant(event.at()));
        }

        private void check() {
            compare(now);
            compare(now + random.nextInt(4_000));
            if (events.isEmpty()) {
                Deadline deadline = CALENDAR.deadline(instant(start), limit);
                ClockReading reading = CALENDAR.read(clock, instant(now));
                assertThat(deadline.dueAt()).isEqualTo(reading.dueAt());
                assertThat(deadline.warnAt()).isEqualTo(reading.warnAt());
            }
        }

        private void compare(long at) {
            ClockReading reading = CALENDAR.read(clock, instant(at));
            Seen seen = ORACLE.look(start, limit, events, at, 80);
            Seen read = new Seen(
                    reading.dueAt().getEpochSecond() / 60,
                    reading.warnAt().toEpochMilli(),
                    reading.spent().toMinutes(),
                    clock.allowance().toMinutes(),
                    reading.overtime().toMinutes(),
                    reading.paused(),
                    reading.overdue());
            if (!read.equals(seen)) {
                assertThat(read).as("%s, read at %s", told, instant(at)).isEqualTo(seen);
            }
            Duration left = Duration.ofMinutes(Math.max(0, seen.allowance() - seen.spent()));
            if (!reading.remaining().equals(left)) {
                assertThat(reading.remaining()).as("%s", told).isEqualTo(left);
            }
        }
    }
}
