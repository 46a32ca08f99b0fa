package io.cityloop.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A faulty scheme is refused with the row that is wrong. */
class SchemeCheckTest {

    private static final SchemeRow SCHEME =
            new SchemeRow("方案：部门", "department", "部门", "Departments", "handling.dueCount", 10);
    private static final GradeBand PASSED = new GradeBand("等级：合格", "C", new BigDecimal("60"), null);
    private static final GradeBand FAILED = new GradeBand("等级：差", "E", new BigDecimal("0"), new BigDecimal("60"));

    @Test
    void aSoundSchemeHasNoFaults() {
        assertThat(faults(
                        band("甲", "handling.rate", "0", null, "60"), band("乙", "handling.reworkRate", "0", null, "40")))
                .isEmpty();
    }

    @Test
    void weightsThatDoNotSumToAHundredAreRefused() {
        assertThat(faults(
                        band("甲", "handling.rate", "0", null, "60"), band("乙", "handling.reworkRate", "0", null, "30")))
                .singleElement()
                .asString()
                .contains("90", "100", "乙");
    }

    @Test
    void aHoleBetweenBandsIsNamed() {
        assertThat(faults(band("低", "handling.rate", "0", "50", "100"), band("高", "handling.rate", "60", null, "100")))
                .singleElement()
                .asString()
                .contains("高", "50", "60");
    }

    @Test
    void aHoleAtEitherEndIsNamed() {
        assertThat(faults(band("中", "handling.rate", "10", "90", "100")))
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault).contains("中"));
    }

    @Test
    void overlappingBandsAreNamed() {
        assertThat(faults(band("低", "handling.rate", "0", "70", "100"), band("高", "handling.rate", "60", null, "100")))
                .singleElement()
                .asString()
                .contains("高", "低", "重叠");
    }

    @Test
    void anIndicatorNobodyKnowsAndUnequalWeightsAreNamed() {
        assertThat(faults(band("谜", "handling.income", "0", null, "100")))
                .singleElement()
                .asString()
                .contains("谜", "handling.income");
        assertThat(faults(band("低", "handling.rate", "0", "50", "100"), band("高", "handling.rate", "50", null, "90")))
                .singleElement()
                .asString()
                .contains("高", "权重");
    }

    @Test
    void deductionsCountWholeThings() {
        List<Verdict> verdicts = verdicts(band("甲", "handling.rate", "0", null, "100"));
        verdicts.add(new Deduction("扣", null, null, "department", "handling.rate", BigDecimal.ONE, BigDecimal.ONE));
        assertThat(SchemeCheck.faults("department", verdicts))
                .singleElement()
                .asString()
                .contains("扣");
    }

    @Test
    void gradesWithoutEndAreNamed() {
        List<Verdict> verdicts = new ArrayList<>(List.of(SCHEME, PASSED, band("甲", "handling.rate", "0", null, "100")));
        assertThat(SchemeCheck.faults("department", verdicts))
                .singleElement()
                .asString()
                .contains("等级：合格");
    }

    private static List<String> faults(Band... bands) {
        return SchemeCheck.faults("department", verdicts(bands));
    }

    private static List<Verdict> verdicts(Band... bands) {
        List<Verdict> verdicts = new ArrayList<>(List.of(SCHEME, PASSED, FAILED));
        verdicts.addAll(Arrays.asList(bands));
        return verdicts;
    }

    private static Band band(String row, String indicator, String from, String below, String weight) {
        return new Band(
                row,
                null,
                null,
                "department",
                indicator,
                new BigDecimal(from),
                below == null ? null : new BigDecimal(below),
                new BigDecimal(weight),
                BigDecimal.ZERO,
                BigDecimal.ONE);
    }
}
