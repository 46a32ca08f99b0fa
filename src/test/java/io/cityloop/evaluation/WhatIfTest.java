package io.cityloop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.evaluation.persistence.Aggregates;
import io.cityloop.evaluation.persistence.StoredMarks;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.rules.RuleFile;
import io.cityloop.rules.RuleVersionInfo;
import io.cityloop.rules.RuleVersions;
import io.cityloop.rules.VersionState;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What other rules would make of the same facts: other weights, other bands, and rules that cannot score. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIfTest {

    private static final LocalDate DAY = LocalDate.of(2032, 8, 4);
    private static final Period PERIOD = Period.of(PeriodKind.DAY, DAY);
    private static final String TABLE = "evaluation-department.csv";

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private RuleVersions versions;

    @Autowired
    private StoredMarks marks;

    @Autowired
    private Aggregates aggregates;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EngineClock time;

    private final Person evaluator =
            new Person(1, "wi-evaluator", "考核员", List.of(new Post(Role.EVALUATOR, null, null)));
    private final Person author = new Person(2, "wi-author", "管理员", List.of(new Post(Role.ADMINISTRATOR, null, null)));

    @BeforeAll
    void aDayWasComputed() {
        time.pin(Instant.parse("2032-08-06T02:00:00Z"));
        HistoryOfTests history = new HistoryOfTests(8, "74");
        transaction.executeWithoutResult(status -> history.day(DAY, 200).forEach(marks::freeze));
        aggregates.countPending();
        evaluations.compute(evaluator, PERIOD);
    }

    @AfterAll
    void theClockGoesOn() {
        time.reset();
    }

    /** The table of departments with some of its cells changed, as a version on record. */
    private RuleVersionInfo brought(String note, List<String[]> changes) {
        String current = evaluations.currentRuleVersion();
        String table = versions.sources("evaluation", current).stream()
                .filter(source -> source.name().equals(TABLE))
                .map(source -> new String(source.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        for (String[] change : changes) {
            assertThat(table).contains(change[0]);
            table = table.replace(change[0], change[1]);
        }
        return versions.propose(
                "evaluation",
                List.of(new RuleFile(TABLE, table.getBytes(StandardCharsets.UTF_8))),
                current,
                List.of(),
                "edited",
                note,
                author);
    }

    @Test
    void otherWeightsAndBandsScoreDifferentlyAndStillAddUpToTheScore() {
        // given: being in time weighs 50 instead of 40, reworks 10 instead of 20, and a band of its own below 80
        // percent
        RuleVersionInfo other = brought(
                "按期处置率权重 50，低于 80% 不得分",
                List.of(
                        new String[] {
                            "\"handling.onTimeRate\",\"0\",\"\",\"40\",\"0\",\"1\"",
                            "\"handling.onTimeRate\",\"0\",\"80\",\"50\",\"0\",\"0\"\n\"部门 1b\",\"department\","
                                    + "\"部门：按期处置率（80% 及以上）\",\"Department: handled in time, 80% and more\",\"试行\","
                                    + "\"handling.onTimeRate\",\"80\",\"\",\"50\",\"60\",\"2\""
                        },
                        new String[] {
                            "\"handling.reworkRate\",\"0\",\"\",\"20\",\"100\",\"-1\"",
                            "\"handling.reworkRate\",\"0\",\"\",\"10\",\"100\",\"-1\""
                        }));
        assertThat(other.state()).isEqualTo(VersionState.CHECKED);
        Ranking before = evaluations.ranking(PERIOD, SubjectKind.DEPARTMENT);

        // when
        WhatIf whatIf = evaluations.whatIf(PERIOD, SubjectKind.DEPARTMENT, other.hash());

        // then
        assertThat(whatIf.pairs()).hasSize(4).allSatisfy(pair -> {
            assertThat(pair.sheet().ruleVersion()).isNotEqualTo(pair.other().ruleVersion());
            assertThat(pair.sheet().factsHash()).isEqualTo(pair.other().factsHash());
            assertThat(pair.delta()).isNotNull().isNotEqualByComparingTo(BigDecimal.ZERO);
            assertThat(pair.other().rank()).isNotNull();
            assertThat(sum(pair.sheet())).isEqualTo(pair.sheet().score());
            assertThat(sum(pair.other())).isEqualTo(pair.other().score());
            assertThat(pair.other().lines().getFirst().weight()).isEqualByComparingTo("50");
        });
        assertThat(evaluations.ranking(PERIOD, SubjectKind.DEPARTMENT)).isEqualTo(before);
        assertThat(evaluations.replay(PERIOD).identical()).isTrue();
    }

    private static BigDecimal sum(ScoreSheet sheet) {
        return sheet.lines().stream().map(SheetLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void rulesWhoseWeightsDoNotAddUpOrWhoseBandsHaveAHoleScoreNobody() {
        // given
        RuleVersionInfo light = brought("权重合计不足", List.<String[]>of(new String[] {
            "\"handling.rate\",\"0\",\"\",\"20\"", "\"handling.rate\",\"0\",\"\",\"15\""
        }));
        RuleVersionInfo holed = brought("档次有缺口", List.<String[]>of(new String[] {
            "\"handling.rate\",\"0\",\"\",\"20\"", "\"handling.rate\",\"10\",\"\",\"20\""
        }));

        // then
        assertThatThrownBy(() -> evaluations.whatIf(PERIOD, SubjectKind.DEPARTMENT, light.hash()))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refused -> assertThat(refused.errors())
                                .anySatisfy(error -> assertThat(error.message()).contains("权重合计为 95")));
        assertThatThrownBy(() -> evaluations.whatIf(PERIOD, SubjectKind.DEPARTMENT, holed.hash()))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refused -> assertThat(refused.errors())
                                .anySatisfy(error -> assertThat(error.message()).contains("0 到 10 之间没有档次")));
    }
}
