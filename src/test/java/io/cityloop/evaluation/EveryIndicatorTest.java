package io.cityloop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.evaluation.persistence.Aggregates;
import io.cityloop.evaluation.persistence.FactStore;
import io.cityloop.evaluation.persistence.StoredMarks;
import io.cityloop.geo.Place;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A month of made-up cases with every side road in them, counted by the aggregates and by an independent oracle. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryIndicatorTest {

    private static final LocalDate FIRST = LocalDate.of(2031, 3, 1);
    private static final Period MONTH = Period.of(PeriodKind.MONTH, FIRST);

    @Autowired
    private StoredMarks marks;

    @Autowired
    private FactStore facts;

    @Autowired
    private Aggregates aggregates;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private EngineClock time;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private NamedParameterJdbcTemplate named;

    @Autowired
    private JdbcTemplate jdbc;

    private final Person evaluator =
            new Person(1, "ev-evaluator", "考核员", List.of(new Post(Role.EVALUATOR, null, null)));
    private final Random random = new Random(7);

    @BeforeAll
    void aMonthOfCases() {
        time.pin(Instant.parse("2031-04-10T02:00:00Z"));
        HistoryOfTests history = new HistoryOfTests(42, "77");
        for (int day = 0; day < 31; day++) {
            LocalDate date = FIRST.plusDays(day);
            transaction.executeWithoutResult(status -> history.day(date, 25).forEach(this::happens));
        }
        aggregates.countPending();
    }

    private void happens(RoundMarks round) {
        String department = round.department();
        boolean late = round.stages().stream().anyMatch(stage -> stage.stage().equals("handling") && !stage.onTime());
        Place place = new Place(round.grid(), "", round.community(), "", round.street(), "", round.district(), "");
        if (department != null && late) {
            facts.overdue(
                    round.caseNumber(),
                    round.round(),
                    department,
                    place,
                    round.endedAt().minusSeconds(86_400));
        }
        if (department != null && random.nextInt(20) == 0) {
            // another case of the same place that is still open, and late
            facts.overdue(round.caseNumber() + "-open", 1, department, place, round.endedAt());
        }
        marks.freeze(round);
        if (round.outcome().equals("CLOSED") && random.nextInt(3) == 0) {
            time.pin(round.endedAt().plus(Duration.ofHours(random.nextInt(60))).truncatedTo(ChronoUnit.MILLIS));
            facts.append(
                    round.caseNumber(),
                    round.round(),
                    random.nextBoolean(),
                    random.nextInt(5) == 0 ? null : 1 + random.nextInt(5),
                    "话");
            facts.append(round.caseNumber(), round.round(), true, 5, "改主意了");
            time.pin(Instant.parse("2031-04-10T02:00:00Z"));
        }
        if (round.outcome().equals("CLOSED") && late && department != null && random.nextInt(4) == 0) {
            facts.exempt(round.caseNumber(), round.round(), department, 1, round.endedAt());
        }
    }

    @AfterAll
    void theClockGoesOn() {
        time.reset();
        jdbc.update("DELETE FROM evaluation_overdue WHERE case_number LIKE '77-%'");
    }

    @Test
    void everyIndicatorIsWhatASlowRecountSays() {
        // given
        aggregates.countPending();
        SlowRecount oracle = new SlowRecount(named);
        assertThat(oracle.indicators())
                .containsExactlyInAnyOrderElementsOf(
                        evaluations.indicators().stream().map(Indicator::key).toList());
        List<String> compared = new ArrayList<>();
        Set<String> withData = new TreeSet<>();

        // when every subject of every kind is asked
        for (SubjectKind kind : SubjectKind.values()) {
            if (kind == SubjectKind.GRID) {
                continue;
            }
            for (ScoreSheet sheet : evaluations.ranking(MONTH, kind).sheets()) {
                for (Figure figure : sheet.figures()) {
                    BigDecimal expected = oracle.value(figure.indicator(), sheet.subject(), MONTH.from(), MONTH.to());

                    // then
                    assertThat(figure.value())
                            .as("%s of %s", figure.indicator(), sheet.subject())
                            .isEqualTo(expected);
                    compared.add(figure.indicator());
                    if (expected != null && expected.signum() != 0) {
                        withData.add(figure.indicator());
                    }
                }
            }
        }
        assertThat(compared).hasSizeGreaterThan(700);
        assertThat(withData).isEqualTo(new TreeSet<>(oracle.indicators()));
    }

    @Test
    void everyDaysAggregatesAreWhatTheMarksSay() {
        for (int day = 0; day < 34; day++) {
            DayProof proof = evaluations.prove(FIRST.plusDays(day));
            assertThat(proof.differences()).as("%s", proof.day()).isEmpty();
        }
        DayProof first = evaluations.prove(FIRST);
        assertThat(first.rounds()).isEqualTo(25);
        assertThat(first.counters()).isGreaterThan(300);
    }

    @Test
    void aWrongAggregateIsFoundOut() {
        // given
        LocalDate day = FIRST.plusDays(3);
        aggregates.countPending();
        String counter = "handling.assigned";
        jdbc.update(
                "UPDATE evaluation_day SET value = value + 1 WHERE subject_kind = 'CITY' AND day = ? AND counter = ?",
                day,
                counter);

        // when
        DayProof proof = evaluations.prove(day);

        // then
        jdbc.update(
                "UPDATE evaluation_day SET value = value - 1 WHERE subject_kind = 'CITY' AND day = ? AND counter = ?",
                day,
                counter);
        assertThat(proof.holds()).isFalse();
        assertThat(proof.differences()).singleElement().satisfies(one -> {
            assertThat(one.counter()).isEqualTo(counter);
            assertThat(one.kept()).isEqualTo(one.recounted() + 1);
        });
    }

    @Test
    void aChangedMarkIsToldAndKeepsNobodyElseFromBeingCounted() {
        // given a day of its own with three cases, one of them improved before it was counted
        LocalDate day = FIRST.plusYears(1);
        List<RoundMarks> rounds = new HistoryOfTests(5, "78").day(day, 3);
        transaction.executeWithoutResult(status -> {
            rounds.forEach(marks::freeze);
            jdbc.update("UPDATE evaluation_mark SET facts = CONCAT(facts, ' ') WHERE case_number = '78-2'");
        });

        // when
        aggregates.countPending();

        // then the others count, and the proof names the case
        DayProof proof = evaluations.prove(day);
        assertThat(proof.rounds()).isEqualTo(2);
        assertThat(proof.differences())
                .singleElement()
                .satisfies(one -> assertThat(one.subject().key()).isEqualTo("78-2"));
    }

    @Test
    void theCasesBehindALineAreThoseThatWereCounted() {
        for (SubjectKind kind : List.of(SubjectKind.DEPARTMENT, SubjectKind.STREET, SubjectKind.INSPECTOR)) {
            ScoreSheet sheet = evaluations.ranking(MONTH, kind).sheets().getFirst();
            for (SheetLine line : sheet.lines()) {
                Figure figure = line.figure();
                if (figure == null || figure.denominator() == 1) {
                    continue;
                }
                // when page after page is read
                List<CountedCase> all = new ArrayList<>();
                String cursor = null;
                do {
                    CountedCases page = evaluations.cases(sheet.id(), line.number(), cursor, 7);
                    all.addAll(page.items());
                    cursor = page.next();
                } while (cursor != null);

                // then every case is there once, and there are never more than were counted
                assertThat(all.stream()
                                .map(one -> one.caseNumber() + "/" + one.round())
                                .collect(Collectors.toSet()))
                        .hasSameSizeAs(all);
                long above = all.stream().filter(CountedCase::inNumerator).count();
                assertThat(above).as("%s", line).isLessThanOrEqualTo(figure.numerator());
                assertThat(above == 0).isEqualTo(figure.numerator() == 0);
                assertThat((long) all.size()).isLessThanOrEqualTo(figure.denominator() + figure.numerator());
            }
        }
    }

    @Test
    void aPeriodIsComputedPublishedAndProvedByReplay() {
        // given a day of the month, which nothing else here computes
        Period day = Period.of(PeriodKind.DAY, FIRST.plusDays(10));
        assertThat(evaluations.period(day).state()).isEqualTo(PeriodState.OPEN);
        assertThat(evaluations.ranking(day, SubjectKind.DEPARTMENT).provisional())
                .isTrue();

        // when
        evaluations.compute(evaluator, day);
        evaluations.compute(evaluator, day);

        // then its sheets are stored, add up, and come out the same again
        PeriodInfo computed = evaluations.period(day);
        assertThat(computed.state()).isEqualTo(PeriodState.COMPUTED);
        assertThat(computed.revision()).isEqualTo(2);
        Ranking ranking = evaluations.ranking(day, SubjectKind.CITY);
        assertThat(ranking.provisional()).isFalse();
        ScoreSheet city = ranking.sheets().getFirst();
        assertThat(city.lines().stream().map(SheetLine::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(city.score());
        assertThat(evaluations.sheet(city.id())).isEqualTo(city);
        Replay replay = evaluations.replay(day);
        assertThat(replay.identical()).isTrue();
        assertThat(replay.sheets()).isGreaterThan(20);

        // and with the same version a what-if is no different
        WhatIf same = evaluations.whatIf(day, SubjectKind.CITY, evaluations.currentRuleVersion());
        assertThat(same.pairs()).allSatisfy(pair -> {
            assertThat(pair.other().hash()).isEqualTo(pair.sheet().hash());
            assertThat(pair.delta()).isEqualByComparingTo("0");
        });

        // when it is published, nothing computes it again
        evaluations.publish(evaluator, day);
        assertThat(evaluations.period(day).state()).isEqualTo(PeriodState.PUBLISHED);
        assertThat(evaluations.period(day).steps())
                .extracting(PeriodInfo.Step::action)
                .containsExactly("computed", "computed", "published");
        assertRefused("evaluation.periodPublished", () -> evaluations.compute(evaluator, day));
        assertRefused("evaluation.periodPublished", () -> evaluations.publish(evaluator, day));
    }

    @Test
    void aChangedSheetIsFoundOutByReplay() {
        // given
        Period day = Period.of(PeriodKind.DAY, FIRST.plusDays(12));
        evaluations.compute(evaluator, day);
        String id =
                evaluations.ranking(day, SubjectKind.CITY).sheets().getFirst().id();

        // when somebody improves a sheet in the database
        jdbc.update(
                "UPDATE evaluation_sheet SET sheet = REPLACE(sheet, '\"number\":1', '\"number\":9') WHERE id = ?", id);

        // then
        assertThat(evaluations.replay(day).different()).containsExactly(id);
    }

    @Test
    void whatIsNotOverIsNotComputedAndWhatIsNotComputedIsNotPublished() {
        assertRefused(
                "evaluation.periodRunning",
                () -> evaluations.compute(evaluator, Period.of(PeriodKind.MONTH, LocalDate.of(2031, 4, 10))));
        assertRefused(
                "evaluation.periodNotComputed",
                () -> evaluations.publish(evaluator, Period.of(PeriodKind.DAY, FIRST.plusDays(20))));
    }

    private static void assertRefused(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        org.assertj.core.api.Assertions.assertThatThrownBy(call)
                .isInstanceOf(Conflict.class)
                .hasMessage(why);
    }
}
