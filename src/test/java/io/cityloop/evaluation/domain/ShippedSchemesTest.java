package io.cityloop.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.evaluation.SheetLine;
import io.cityloop.evaluation.SheetState;
import io.cityloop.rules.Judgement;
import io.cityloop.rules.RulesOutsideSpring;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemes as shipped, through the real rule engine. */
class ShippedSchemesTest {

    @ParameterizedTest
    @ValueSource(strings = {"region", "department", "inspector", "acceptor", "shiftLeader", "dispatcher"})
    void everyShippedSchemeIsSound(String scheme) {
        assertThat(SchemeCheck.faults(scheme, judge(scheme, Map.of()).results()))
                .isEmpty();
    }

    @Test
    void aDepartmentsSheetIsWhatTheTableSays() {
        // given 100 due, 90 done, 80 in time, 9 reworked twice, 5 extended, 2 returns agreed and 1 refused
        Map<String, Long> facts = new TreeMap<>(Map.of(
                "handling.due", 98L,
                "handling.overdueOpen", 2L,
                "handling.done", 90L,
                "handling.onTime", 79L,
                "exempt", 1L,
                "reworked", 9L,
                "reworks", 18L,
                "extended", 5L,
                "handling.assigned", 100L,
                "returns.agreed", 2L));
        facts.put("returns.refused", 1L);

        // when
        SheetMaking.Made made = sheet("department", facts);

        // then 40 x 80% + 20 x 90% + 20 x (100 - 10)% + 10 x (100 - 5.10)% + 10 x (100 - 3)%, less 18 x 0.2 and 1
        assertThat(made.lines())
                .extracting(SheetLine::points)
                .containsExactly(
                        new BigDecimal("32.00"),
                        new BigDecimal("18.00"),
                        new BigDecimal("18.00"),
                        new BigDecimal("9.49"),
                        new BigDecimal("9.70"),
                        new BigDecimal("-3.60"),
                        new BigDecimal("-1.00"));
        assertThat(made.score()).isEqualByComparingTo("82.59");
        assertThat(made.grade()).isEqualTo("B");
        assertThat(made.lines().getFirst().rule()).isEqualTo("部门：按期处置率");
        assertThat(made.lines().getFirst().basis()).startsWith("本市综合评价办法");
        assertThat(made.lines().getFirst().english()).isEqualTo("Department: handled in time");
    }

    @Test
    void whatHasNoDataIsSpreadOverTheRestAndSaysSo() {
        // given nobody was asked to verify anything
        Map<String, Long> facts = Map.of(
                "inspector.reported",
                40L,
                "inspector.valid",
                30L,
                "inspector.checked",
                10L,
                "inspector.checked.onTime",
                5L);

        // when
        SheetMaking.Made made = sheet("inspector", facts);

        // then 40 x 75% + 20 x 100% + 20 x 50% of 80, stretched to 100
        assertThat(made.lines()).extracting(SheetLine::kind).contains(SheetLine.Kind.NO_DATA, SheetLine.Kind.SPREAD);
        assertThat(made.score()).isEqualByComparingTo("75.00");
        assertThat(made.lines().stream().map(SheetLine::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("75.00");
    }

    @Test
    void fewCasesAreNotScoredAndNoneAreNoData() {
        assertThat(sheet("department", Map.of("handling.due", 1L, "handling.done", 1L, "handling.onTime", 1L))
                        .state())
                .isEqualTo(SheetState.SAMPLE_TOO_SMALL);
        assertThat(sheet("department", Map.of()).state()).isEqualTo(SheetState.NO_DATA);
    }

    private static SheetMaking.Made sheet(String scheme, Map<String, Long> facts) {
        return SheetMaking.make(judge(scheme, facts).results(), IndicatorBook.figures(scheme, facts));
    }

    private static Judgement<Verdict> judge(String scheme, Map<String, Long> facts) {
        List<Object> all = new ArrayList<>(List.of(new SchemeQuestion(scheme)));
        all.addAll(IndicatorBook.figures(scheme, facts));
        return RulesOutsideSpring.engine().judge("evaluation", all, Verdict.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "department", "inspector", "acceptor", "shiftLeader", "dispatcher"})
    void theLinesAddUpToTheScoreWhateverTheFacts(String scheme) {
        Random random = new Random(scheme.hashCode());
        for (int i = 0; i < 60; i++) {
            // given anything, also what cannot happen
            Map<String, Long> facts = new TreeMap<>();
            for (Counter counter : Counter.values()) {
                if (random.nextInt(4) > 0) {
                    facts.put(counter.key(), (long) random.nextInt(1 + random.nextInt(3000)));
                }
            }

            // when
            SheetMaking.Made made = sheet(scheme, facts);

            // then
            BigDecimal sum = made.lines().stream().map(SheetLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (made.score() != null) {
                assertThat(made.score()).isEqualTo(sum).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
                assertThat(made.grade()).isNotNull();
            }
            assertThat(made.lines())
                    .allSatisfy(line -> assertThat(line.points().scale()).isEqualTo(2));
            assertThat(sheet(scheme, facts)).isEqualTo(made);
        }
    }
}
