package io.cityloop.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.cityloop.rules.Explanations;
import io.cityloop.rules.Judgement;
import io.cityloop.rules.RulesOutsideSpring;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a proposed penalty demands, amount by amount around every border. */
class PenaltyRulesTest {

    private final Explanations explanations = mock();
    private final PenaltyDuties duties = new PenaltyDuties(RulesOutsideSpring.engine(), explanations);

    @ParameterizedTest(name = "{0} {1} fine {2} confiscation {3}: {4}")
    @CsvSource({
        // on the spot: 200 yuan of a citizen, 3,000 of an organisation, not a fen more
        "CITIZEN, FINE, 200.00, 0, SUMMARY_ALLOWED",
        "CITIZEN, FINE, 200.01, 0, ",
        "ORGANISATION, FINE, 3000.00, 0, SUMMARY_ALLOWED",
        "ORGANISATION, FINE, 3000.01, 0, ",
        "CITIZEN, WARNING+FINE, 100, 0, SUMMARY_ALLOWED",
        "CITIZEN, WARNING, 0, 0, SUMMARY_ALLOWED",
        "CITIZEN, FINE+CONFISCATION, 100, 50, ",
        // a hearing: from 5,000 yuan of a citizen and 50,000 of an organisation
        "CITIZEN, FINE, 4999.99, 0, ",
        "CITIZEN, FINE, 5000.00, 0, HEARING_RIGHT",
        "ORGANISATION, FINE, 49999.99, 0, ",
        "ORGANISATION, FINE, 50000.00, 0, HEARING_RIGHT",
        "CITIZEN, CONFISCATION, 0, 5000, HEARING_RIGHT",
        "ORGANISATION, CONFISCATION, 0, 49999, ",
        "ORGANISATION, CONFISCATION, 0, 50000, HEARING_RIGHT",
        "CITIZEN, OTHER, 0, 0, HEARING_RIGHT",
        // discussed collectively: large sums, licences, closures
        "CITIZEN, FINE, 10000, 0, HEARING_RIGHT+COLLECTIVE_DISCUSSION",
        "ORGANISATION, FINE, 100000, 0, HEARING_RIGHT+COLLECTIVE_DISCUSSION",
        "ORGANISATION, LICENCE, 0, 0, HEARING_RIGHT+COLLECTIVE_DISCUSSION",
        "ORGANISATION, CLOSURE, 0, 0, HEARING_RIGHT+COLLECTIVE_DISCUSSION",
    })
    void amountsAndKindsDemandWhatTheLawSays(
            PartyKind party, String kinds, String fine, String confiscation, String expected) {
        // when
        List<Duty> found = duties.preview(PenaltyProposal.plain(
                party,
                Arrays.stream(kinds.split("\\+")).map(PenaltyKind::valueOf).toList(),
                Fen.parse(fine),
                Fen.parse(confiscation)));

        // then
        assertThat(found.stream().map(Duty::name).distinct())
                .containsExactly(expected == null ? new String[0] : expected.split("\\+"));
        assertThat(found).allSatisfy(duty -> assertThat(duty.article()).startsWith("行政处罚法第"));
    }

    @Test
    void difficultMajorAndHeardCasesAreReviewedAndDiscussed() {
        // given
        PenaltyProposal heavy =
                new PenaltyProposal("CITIZEN", List.of("FINE"), 10_000, 0, true, true, true, true, true);

        // when
        List<Duty> found = duties.preview(heavy);

        // then
        assertThat(found)
                .extracting(Duty::kind)
                .containsExactly(
                        DutyKind.LEGAL_REVIEW,
                        DutyKind.LEGAL_REVIEW,
                        DutyKind.LEGAL_REVIEW,
                        DutyKind.COLLECTIVE_DISCUSSION,
                        DutyKind.COLLECTIVE_DISCUSSION,
                        DutyKind.SUMMARY_ALLOWED);
        assertThat(found.getFirst().article()).isEqualTo("行政处罚法第五十八条");
    }

    @Test
    void unclearFactsAreNeverDecidedOnTheSpot() {
        // when
        Judgement<Duty> judgement = RulesOutsideSpring.engine()
                .judge(
                        "penalty",
                        List.of(new PenaltyProposal(
                                "CITIZEN", List.of("WARNING"), 0, 0, false, false, false, false, false)),
                        Duty.class);

        // then
        assertThat(judgement.results()).isEmpty();
        assertThat(judgement.rejected())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("事实不够确凿"));
    }

    @Test
    void whatIsJudgedForAFileIsExplainedAndAPreviewIsNot() {
        // given
        PenaltyProposal proposal =
                PenaltyProposal.plain(PartyKind.CITIZEN, List.of(PenaltyKind.FINE), Fen.ofYuan(50), Fen.ZERO);

        // when
        duties.preview(proposal);
        duties.judge("P2026000001", proposal);

        // then
        verify(explanations).record(eq("P2026000001"), any(), eq(Map.of("proposal", proposal)));
        verifyNoMoreInteractions(explanations);
    }
}
