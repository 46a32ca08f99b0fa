package io.cityloop.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.cityloop.identity.RejectedInput;
import io.cityloop.rules.Explanations;
import io.cityloop.rules.RulesOutsideSpring;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;

class DiscretionTest {

    private final Explanations explanations = mock();
    private final ObjectProvider<PastDecisions> past = mock();
    private final Discretion discretion = new Discretion(RulesOutsideSpring.engine(), explanations, past);

    @Test
    void theTableHoldsTheViolationsOfACityWithRangesThatFollowOneAnother() {
        assertThat(discretion.violations())
                .hasSizeGreaterThanOrEqualTo(12)
                .extracting(Benchmark::violation)
                .contains("streetTrading", "dumping", "noise", "illegalBuilding", "wasteSpill", "advertising", "dog")
                .doesNotHaveDuplicates();
        assertThat(discretion.violations()).allSatisfy(one -> {
            assertThat(one.ranges()).hasSize(6);
            assertThat(one.basis()).isNotBlank();
            for (PartyKind party : PartyKind.values()) {
                assertThat(one.range(Grade.LIGHT, party).upper())
                        .isEqualTo(one.range(Grade.NORMAL, party).lower());
                assertThat(one.range(Grade.NORMAL, party).upper())
                        .isEqualTo(one.range(Grade.HEAVY, party).lower());
            }
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', NORMAL",
        "corrected, LIGHT",
        "corrected confessed, LIGHT",
        "repeated, HEAVY",
        "repeated corrected, NORMAL",
        "under18 obstructed harm, NORMAL",
        "firstMinor, NORMAL",
    })
    void circumstancesGiveTheGrade(String circumstances, Grade grade) {
        assertThat(range(circumstances).grade()).isEqualTo(grade);
    }

    @Test
    void theRangeIsThatOfTheGradeAndTheParty() {
        // when
        DiscretionRange range = discretion.range("streetTrading", List.of("repeated", "refused"), PartyKind.CITIZEN);

        // then
        assertThat(range.lower()).isEqualTo(Fen.ofYuan(200));
        assertThat(range.upper()).isEqualTo(Fen.ofYuan(500));
        assertThat(range.middle()).isEqualTo(Fen.ofYuan(350));
        assertThat(range.grounds()).containsExactly("一年内因同类行为受过处罚", "责令改正后拒不改正");
        assertThat(range.basis()).isEqualTo("城市市容和环境卫生管理条例第三十六条");
        assertThat(range.holds(Fen.ofYuan(500))).isTrue();
        assertThat(range.holds(Fen.parse("500.01"))).isFalse();
        assertThat(range.holds(Fen.parse("199.99"))).isFalse();
        assertThat(discretion
                        .range("streetTrading", List.of("repeated"), PartyKind.ORGANISATION)
                        .upper())
                .isEqualTo(Fen.ofYuan(5000));
    }

    @Test
    void whatNeedNotBePenalisedIsSaid() {
        assertThat(range("minorHarmless").spared()).containsExactly("违法行为轻微并及时改正且没有造成危害后果（行政处罚法第三十三条）");
        assertThat(range("corrected").spared()).isEmpty();
    }

    @Test
    void anUnknownCodeIsNamed() {
        assertThatThrownBy(() -> discretion.range("singing", List.of(), PartyKind.CITIZEN))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refused ->
                                assertThat(refused.errors().getFirst().field()).isEqualTo("violation"));
        assertThatThrownBy(() -> discretion.range("noise", List.of("tired"), PartyKind.CITIZEN))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refused ->
                                assertThat(refused.errors().getFirst().field()).isEqualTo("circumstances"));
    }

    @Test
    void whatIsJudgedForAFileIsExplained() {
        // when
        discretion.judge("P2026000001", "noise", List.of("harm"), PartyKind.CITIZEN);

        // then
        verify(explanations)
                .record(
                        eq("P2026000001"),
                        any(),
                        eq(Map.of("question", new DiscretionQuestion("noise", List.of("harm")))));
    }

    @Test
    void decisionsOfThePastComeNewestFirst() {
        // given
        when(past.stream())
                .thenReturn(Stream.of((violation, grade, party, most) -> List.of(
                        decided("P1", "2026-01-05"), decided("P2", "2026-03-05"), decided("P3", "2026-02-05"))));

        // then
        assertThat(discretion.similar("noise", Grade.NORMAL, PartyKind.CITIZEN, 2))
                .extracting(PastDecision::penaltyId)
                .containsExactly("P2", "P3");
    }

    private DiscretionRange range(String circumstances) {
        return discretion.range(
                "dumping", circumstances.isEmpty() ? List.of() : List.of(circumstances.split(" ")), PartyKind.CITIZEN);
    }

    private static PastDecision decided(String id, String on) {
        return new PastDecision(
                id, "罚决字" + id, LocalDate.parse(on), "noise", Grade.NORMAL, PartyKind.CITIZEN, Fen.ofYuan(500));
    }
}
