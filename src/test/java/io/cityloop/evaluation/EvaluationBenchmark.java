package io.cityloop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.evaluation.persistence.Aggregates;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * A month of a large city: 300,000 closed cases, 12 departments, 8 districts, 100 streets, 500 people, and five years of
 * aggregates before it. Not part of the build; run it by name, alone on the machine:
 *
 * <pre>mvn -Dtest=EvaluationBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dfrontend.skip=true test</pre>
 *
 * Smaller with the environment variables {@code CITYLOOP_BENCH_CASES} and {@code CITYLOOP_BENCH_DAYS} (of history). Rows
 * are made by the database itself from the case's number, so that the same number always gives the same case.
 */
@DatabaseTest
@TestPropertySource(properties = {"cityloop.evaluation.fresh-every=1h", "cityloop.evaluation.live-for=1h"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationBenchmark {

    private static final LocalDate FIRST = LocalDate.of(2033, 6, 1);
    private static final Period MONTH = Period.of(PeriodKind.MONTH, FIRST);
    private static final int CHUNK = 50_000;
    private static final int DAYS = 30;
    private static final int MONTHS = 60;
    /** With 300,000 cases in the month there are 10,000 in a day, and ten million in a thousand days. */
    private static final int HISTORY_DAYS = number("CITYLOOP_BENCH_DAYS", 1000);

    private static final List<SubjectKind> SHOWN = List.of(
            SubjectKind.CITY,
            SubjectKind.DEPARTMENT,
            SubjectKind.DISTRICT,
            SubjectKind.STREET,
            SubjectKind.COMMUNITY,
            SubjectKind.INSPECTOR,
            SubjectKind.ACCEPTOR,
            SubjectKind.SHIFT_LEADER,
            SubjectKind.DISPATCHER);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Aggregates aggregates;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private EngineClock time;

    /** The background's, which is told when to run here. */
    @Autowired
    @Qualifier("freshening")
    private Object freshening;

    private final Person evaluator = new Person(1, "bench", "考核员", List.of(new Post(Role.EVALUATOR, null, null)));

    @Test
    void aMonthOfALargeCity() {
        int cases = number("CITYLOOP_BENCH_CASES", 300_000);
        time.pin(Instant.parse("2033-06-30T15:59:59Z"));
        timed("seed " + cases + " cases", () -> {
            seed(cases);
            return "";
        });
        timed("bring them into the aggregates", () -> aggregates.countPending() + " facts");
        long history = (long) HISTORY_DAYS * (cases / DAYS);
        timed("seed five years of aggregates", () -> {
            history();
            return jdbc.queryForObject("SELECT COUNT(*) FROM evaluation_day", Long.class) + " day rows, "
                    + jdbc.queryForObject("SELECT COUNT(*) FROM evaluation_month", Long.class) + " month rows, "
                    + jdbc.queryForObject("SELECT COUNT(*) FROM evaluation_overdue", Long.class) + " late cases";
        });
        tell("cases in history, by day and by month", counted("day") + ", " + counted("month"));
        assertThat(counted("day")).isEqualTo(history);
        assertThat(counted("month")).isEqualTo(history);
        for (SubjectKind kind : SHOWN) {
            show("the running month", MONTH, kind, "for the first time since the start");
        }
        for (SubjectKind kind : SHOWN) {
            show("the running month", MONTH, kind, "again");
        }
        for (SubjectKind kind : SHOWN) {
            show("the running quarter", Period.of(PeriodKind.QUARTER, FIRST), kind, "nothing remembered");
        }
        for (SubjectKind kind : SHOWN) {
            show("the running week", Period.of(PeriodKind.WEEK, FIRST.plusDays(29)), kind, "nothing remembered");
        }
        timed("make everything that is watched fresh, nothing changed", () -> {
            ReflectionTestUtils.invokeMethod(freshening, "freshen");
            return "";
        });
        more(cases);
        timed("bring a few more into the aggregates", () -> aggregates.countPending() + " facts");
        timed("make everything that is watched fresh, everybody has new facts", () -> {
            ReflectionTestUtils.invokeMethod(freshening, "freshen");
            return "";
        });
        for (SubjectKind kind : SHOWN) {
            show("the running month", MONTH, kind, "for the first time after new facts");
        }
        timed(
                "the trend of a department",
                () -> evaluations
                                .trend(MONTH, new Subject(SubjectKind.DEPARTMENT, "BD01"), 13)
                                .size()
                        + " months");
        time.pin(Instant.parse("2033-07-01T02:00:00Z"));
        timed("evaluate the month", () -> {
            evaluations.compute(evaluator, MONTH);
            return evaluations.period(MONTH).steps().getLast().details() + "";
        });
        timed("replay it", () -> {
            Replay replay = evaluations.replay(MONTH);
            assertThat(replay.identical()).isTrue();
            return replay.sheets() + " sheets, identical";
        });
        timed("recount a day from its marks", () -> {
            DayProof proof = evaluations.prove(FIRST.plusDays(7));
            assertThat(proof.differences()).isEmpty();
            return proof.rounds() + " rounds, " + proof.counters() + " figures, no difference";
        });
        Runtime runtime = Runtime.getRuntime();
        tell(
                "heap",
                (runtime.totalMemory() - runtime.freeMemory() >> 20) + " MB used of at most "
                        + (runtime.maxMemory() >> 20) + " MB");
        time.reset();
    }

    private void show(String when, Period period, SubjectKind kind, String how) {
        timed(
                "show " + when + ", " + kind.key() + ", " + how,
                () -> evaluations.ranking(period, kind).sheets().size() + " sheets");
    }

    /** Cases of the five years before, by the city's own counter. */
    private long counted(String unit) {
        Long counted = jdbc.queryForObject(
                "SELECT SUM(value) FROM evaluation_" + unit + " WHERE subject_kind = 'CITY' AND counter = 'reported'"
                        + " AND " + unit + " < ?",
                Long.class,
                FIRST);
        return counted == null ? 0 : counted;
    }

    private static int number(String variable, int otherwise) {
        String set = System.getenv(variable);
        return set == null ? otherwise : Integer.parseInt(set);
    }

    private static void timed(String what, Supplier<String> work) {
        long start = System.nanoTime();
        String result = work.get();
        tell(what, (System.nanoTime() - start) / 1_000_000 + " ms  " + result);
    }

    private static void tell(String what, String result) {
        System.out.println("BENCH " + what + ": " + result);
    }

    private void seed(int cases) {
        jdbc.execute("DROP TABLE IF EXISTS bench_digit");
        jdbc.execute("CREATE TABLE bench_digit (d INT NOT NULL PRIMARY KEY)");
        jdbc.execute("INSERT INTO bench_digit VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)");
        jdbc.execute("DROP TABLE IF EXISTS bench_case");
        jdbc.execute("CREATE TABLE bench_case (n INT NOT NULL PRIMARY KEY, number VARCHAR(32), outcome VARCHAR(32),"
                + " channel VARCHAR(16), district VARCHAR(12), street VARCHAR(12), community VARCHAR(12),"
                + " department VARCHAR(64), reworks INT, returns_ INT, extensions INT, urges INT, late INT, urgent INT,"
                + " inspector VARCHAR(16), checker VARCHAR(16), acceptor VARCHAR(16), leader VARCHAR(16),"
                + " dispatcher VARCHAR(16), manual INT, ended_at DATETIME(3))"
                + " DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin");
        for (int from = 0; from < cases; from += CHUNK) {
            int to = Math.min(cases, from + CHUNK);
            jdbc.update(
                    "INSERT INTO bench_case SELECT n, CONCAT('99', LPAD(n, 10, '0')),"
                            + " CASE WHEN a % 100 < 4 THEN 'REFUSED' WHEN a % 100 < 6 THEN 'VOID'"
                            + " WHEN a % 100 < 8 THEN 'CLOSED_ABNORMALLY' ELSE 'CLOSED' END,"
                            + " ELT(1 + b % 5, 'inspector', 'inspector', 'inspector', 'citizen', 'hotline'),"
                            + " CONCAT('99010', 1 + (c % 100) % 8),"
                            + " CONCAT('99010', 1 + (c % 100) % 8, LPAD(c % 100, 3, '0')),"
                            + " CONCAT('99010', 1 + (c % 100) % 8, LPAD(c % 100, 3, '0'), '00', 1 + d % 5),"
                            + " CASE WHEN a % 100 < 4 THEN NULL ELSE CONCAT('BD', LPAD(e % 12, 2, '0')) END,"
                            + " CASE WHEN f % 100 < 10 THEN 1 WHEN f % 100 < 12 THEN 3 ELSE 0 END,"
                            + " CASE WHEN g % 100 < 5 THEN 1 ELSE 0 END, CASE WHEN h % 100 < 6 THEN 1 ELSE 0 END,"
                            + " CASE WHEN i % 100 < 8 THEN 1 ELSE 0 END, CASE WHEN j % 100 < 15 + e % 12 THEN 1 ELSE 0 END,"
                            + " CASE WHEN k % 100 < 20 THEN 1 ELSE 0 END, CONCAT('bi', l % 380),"
                            + " CONCAT('bi', (l + 7) % 380), CONCAT('ba', m % 60), CONCAT('bl', o % 30),"
                            + " CONCAT('bd', p % 30), q % 2, DATE_ADD(?, INTERVAL n * ? SECOND)"
                            + " FROM (SELECT n, CRC32(CONCAT(n, 'a')) a, CRC32(CONCAT(n, 'b')) b, CRC32(CONCAT(n, 'c')) c,"
                            + " CRC32(CONCAT(n, 'd')) d, CRC32(CONCAT(n, 'e')) e, CRC32(CONCAT(n, 'f')) f,"
                            + " CRC32(CONCAT(n, 'g')) g, CRC32(CONCAT(n, 'h')) h, CRC32(CONCAT(n, 'i')) i,"
                            + " CRC32(CONCAT(n, 'j')) j, CRC32(CONCAT(n, 'k')) k, CRC32(CONCAT(n, 'l')) l,"
                            + " CRC32(CONCAT(n, 'm')) m, CRC32(CONCAT(n, 'o')) o, CRC32(CONCAT(n, 'p')) p,"
                            + " CRC32(CONCAT(n, 'q')) q FROM (SELECT v.d * 100000 + w.d * 10000 + x.d * 1000 + y.d * 100"
                            + " + z.d * 10 + u.d n FROM bench_digit v, bench_digit w, bench_digit x, bench_digit y,"
                            + " bench_digit z, bench_digit u) numbers WHERE n >= ? AND n < ?) randoms",
                    "2033-05-31 16:00:00", 2_592_000.0 / cases, from, to);
            marks(from, to);
        }
    }

    private void marks(int from, int to) {
        String steps = "CONCAT('[', " + step(1, "'reported'", "inspector", "'inspector'", "'null'", 7200, "'null'")
                + ", ',', "
                + step(
                        2,
                        "IF(outcome = 'REFUSED', 'acceptReport.refuse', 'acceptReport.accept')",
                        "acceptor",
                        "'acceptor'",
                        "'null'",
                        6900,
                        "IF(n % 9 = 0, 'false', 'true')")
                + ", IF(outcome = 'REFUSED', '', CONCAT(',', "
                + step(
                        3,
                        "'fileCase.file'",
                        "leader",
                        "'shiftLeader'",
                        "'null'",
                        6600,
                        "IF(n % 11 = 0, 'false', 'true')")
                + ", IF(manual = 1, CONCAT(',', "
                + step(
                        4,
                        "'dispatchCase.dispatch'",
                        "dispatcher",
                        "'dispatcher'",
                        "'null'",
                        6300,
                        "IF(n % 13 = 0, 'false', 'true')")
                + "), ''), IF(returns_ = 1, CONCAT(',', "
                + step(
                        5,
                        "'assignHandler.return'",
                        "CONCAT('lead', department)",
                        "'departmentLead'",
                        "QUOTED",
                        6200,
                        "'true'")
                + ", ',', "
                + step(6, "'reviewReturn.refuse'", "dispatcher", "'dispatcher'", "'null'", 6100, "'true'")
                + "), ''), ',', "
                + step(
                        7,
                        "'assignHandler.assign'",
                        "CONCAT('lead', department)",
                        "'departmentLead'",
                        "QUOTED",
                        6000,
                        "'true'")
                + ", ',', "
                + step(8, "'handleCase.submit'", "CONCAT('hand', department)", "'handler'", "QUOTED", 2000, "'true'")
                + ", IF(reworks > 0, CONCAT(',', "
                + step(9, "'checkResult.notDone'", "checker", "'inspector'", "'null'", 1500, "'true'")
                + "), ''), ',', "
                + step(
                        10,
                        "'checkResult.done'",
                        "checker",
                        "'inspector'",
                        "'null'",
                        900,
                        "IF(n % 7 = 0, 'false', 'true')")
                + ", IF(outcome = 'CLOSED', CONCAT(',', "
                + step(
                        11,
                        "'closeCase.close'",
                        "leader",
                        "'shiftLeader'",
                        "'null'",
                        1,
                        "IF(n % 10 = 0, 'false', 'true')")
                + "), ''))), ']')";
        String stages = "CONCAT('[', " + stage("acceptance", "'null'", "15分钟", 7200, "n % 9 = 0")
                + ", IF(outcome = 'REFUSED', '', CONCAT(',', " + stage("filing", "'null'", "15分钟", 6900, "n % 11 = 0")
                + ", ',', " + stage("handling", "QUOTED", "4工作时", 6300, "late = 1") + ", ',', "
                + stage("check", "'null'", "2紧急工作时", 1800, "n % 7 = 0") + ", ',', "
                + stage("closing", "'null'", "30分钟", 600, "n % 10 = 0") + ")), ']')";
        String quoted = "CONCAT('\"', department, '\"')";
        jdbc.update(
                ("INSERT INTO evaluation_mark (case_number, round, outcome, channel, sub_class, condition_id,"
                                + " standard_version, district, street, community, grid, department, priority, reworks,"
                                + " returns, extensions, suspensions, urges, overdue_stages, opened_at, ended_at, facts,"
                                + " facts_hash) SELECT number, 1, outcome, channel, '0110', 1, 'B', district, street,"
                                + " community, CONCAT(community, '01'), department, 1, reworks, returns_, extensions, 0, urges,"
                                + " late, DATE_SUB(ended_at, INTERVAL 7200 SECOND), ended_at, facts, SHA2(facts, 256)"
                                + " FROM (SELECT b.*, CONVERT(CONCAT('{\"caseNumber\":\"', number, '\",\"round\":1,\"outcome\":\"',"
                                + " outcome, '\",\"channel\":\"', channel, '\",\"subClass\":\"0110\",\"conditionId\":1,"
                                + "\"standardVersion\":\"B\",\"district\":\"', district, '\",\"street\":\"', street,"
                                + " '\",\"community\":\"', community, '\",\"grid\":\"', community, '01\",\"department\":',"
                                + " IF(department IS NULL, 'null', QUOTED), ',\"priority\":1,\"reworks\":', reworks,"
                                + " ',\"returns\":', returns_, ',\"extensions\":', extensions, ',\"suspensions\":0,\"urges\":',"
                                + " urges, ',\"openedAt\":\"', " + moment(7200) + ", '\",\"endedAt\":\"', " + moment(0)
                                + ", '\",\"stages\":', " + stages + ", ',\"steps\":', " + steps
                                + ", ',\"falsifiedSteps\":[]}') USING utf8mb4) facts FROM bench_case b"
                                + " WHERE n >= ? AND n < ?) made")
                        .replace("QUOTED", quoted),
                from,
                to);
        jdbc.update(
                "INSERT INTO evaluation_stage_mark (case_number, round, seq, stage, department, limit_text, started_at,"
                        + " due_at, stopped_at, on_time, spent_seconds, overdue_seconds, ended_at)"
                        + " SELECT number, 1, 2, 'handling', department, '4工作时', DATE_SUB(ended_at, INTERVAL 6300 SECOND),"
                        + " ended_at, ended_at, 1 - late, 5000, 0, ended_at FROM bench_case"
                        + " WHERE department IS NOT NULL AND n >= ? AND n < ?",
                from,
                to);
        jdbc.update(
                "INSERT INTO evaluation_pending (kind, case_number, round) SELECT 'ROUND', number, 1 FROM bench_case"
                        + " WHERE n >= ? AND n < ? ORDER BY n",
                from,
                to);
    }

    private static String moment(int secondsBefore) {
        return "DATE_FORMAT(DATE_SUB(ended_at, INTERVAL " + secondsBefore + " SECOND), '%Y-%m-%dT%H:%i:%s.%fZ')";
    }

    private static String step(
            int seq, String action, String person, String role, String organisation, int before, String onTime) {
        return "CONCAT('{\"timelineSeq\":" + seq + ",\"action\":\"', " + action + ", '\",\"username\":\"', " + person
                + ", '\",\"role\":\"', " + role + ", '\",\"organisation\":', " + organisation + ", ',\"at\":\"', "
                + moment(before) + ", '\",\"onTime\":', " + onTime + ", '}')";
    }

    private static String stage(String stage, String department, String limit, int before, String late) {
        return "CONCAT('{\"stage\":\"" + stage + "\",\"department\":', " + department + ", ',\"limitText\":\"" + limit
                + "\",\"startedAt\":\"', " + moment(before) + ", '\",\"dueAt\":\"', " + moment(before - 300)
                + ", '\",\"stoppedAt\":\"', " + moment(0) + ", '\",\"onTime\":', IF(" + late
                + ", 'false', 'true'), ',\"spentSeconds\":" + before + ",\"overdueSeconds\":', IF(" + late
                + ", 300, 0), '}')";
    }

    /**
     * A thousand days of five years, each like a day of this month, subject by subject and counter by counter; months are
     * their sums. One case in seven was late.
     */
    private void history() {
        String kinds = Arrays.stream(SubjectKind.values())
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
        for (int back = 1; back <= MONTHS; back++) {
            LocalDate month = FIRST.minusMonths(back);
            int days = HISTORY_DAYS * back / MONTHS - HISTORY_DAYS * (back - 1) / MONTHS;
            jdbc.update(
                    "INSERT INTO evaluation_day (subject_kind, day, subject_key, counter, value)"
                            + " SELECT subject_kind, DATE_ADD(?, INTERVAL DATEDIFF(day, ?) DAY), subject_key, counter,"
                            + " value FROM evaluation_day WHERE subject_kind IN (" + kinds
                            + ") AND day >= ? AND day < ?",
                    month,
                    FIRST,
                    FIRST,
                    FIRST.plusDays(days));
            jdbc.update(
                    "INSERT INTO evaluation_month (subject_kind, month, subject_key, counter, value)"
                            + " SELECT subject_kind, ?, subject_key, counter, SUM(value) FROM evaluation_day"
                            + " WHERE subject_kind IN (" + kinds + ") AND day >= ? AND day < ?"
                            + " GROUP BY subject_kind, subject_key, counter",
                    month,
                    month,
                    month.plusMonths(1));
        }
        for (int year = 1; year <= MONTHS / 12; year++) {
            jdbc.update(
                    "INSERT INTO evaluation_overdue (case_number, round, department, district, street, community, grid,"
                            + " raised_at, settled_at) SELECT CONCAT(?, number), 1, department, district, street, community,"
                            + " CONCAT(community, '01'), DATE_SUB(DATE_SUB(ended_at, INTERVAL 3 HOUR), INTERVAL ? YEAR),"
                            + " DATE_SUB(ended_at, INTERVAL ? YEAR) FROM bench_case WHERE department IS NOT NULL",
                    "h" + year,
                    year,
                    year);
        }
    }

    /** Some three hundred cases that end at the last moment: enough for everybody to have had part in one. */
    private void more(int cases) {
        jdbc.update(
                "INSERT INTO evaluation_pending (kind, case_number, round)"
                        + " SELECT 'ROUND', number, 1 FROM bench_case WHERE n >= ? ORDER BY n",
                cases - 2000);
    }
}
