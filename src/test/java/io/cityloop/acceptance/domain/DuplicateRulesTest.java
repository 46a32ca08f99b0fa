package io.cityloop.acceptance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.rules.Judgement;
import io.cityloop.rules.Rejection;
import io.cityloop.rules.RulesOutsideSpring;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules on duplicates, on facts written here. */
class DuplicateRulesTest {

    @ParameterizedTest
    @CsvSource({
        "same, 8, 2, 70, true",
        "same, 45, 20, 65, true",
        "same, 45, 20, 0, false",
        "same, 120, 2, 90, false",
        "unknown, 5, 1, 80, false",
        "other, 5, 1, 80, false"
    })
    void theSameProblemIsFoundSurelyOrPossibly(
            String subClass, double metres, long hours, int likeness, boolean surely) {
        // when
        Judgement<SimilarCase> judgement = judge(new NearbyCase("N1", subClass, metres, hours, likeness));

        // then
        assertThat(judgement.results()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo("N1");
            assertThat(one.surely()).isEqualTo(surely);
            assertThat(one.score()).isBetween(40, 100);
            assertThat(one.ground()).isNotBlank();
        });
    }

    @Test
    void anotherProblemNearbyIsNamedWithTheReason() {
        // when
        Judgement<SimilarCase> judgement = judge(new NearbyCase("N1", "other", 180, 300, 5));

        // then
        assertThat(judgement.results()).isEmpty();
        assertThat(judgement.rejected())
                .containsExactly(new Rejection("N1", "相距 180 米，相隔 300 小时，文字相似 5%，小类不同，得分 5，依据不足"));
    }

    @Test
    void severalCasesAreJudgedEachByItself() {
        // when
        Judgement<SimilarCase> judgement =
                judge(new NearbyCase("N1", "same", 8, 2, 70), new NearbyCase("N2", "same", 60, 70, 10));

        // then
        assertThat(judgement.results()).extracting(SimilarCase::number).containsExactlyInAnyOrder("N1", "N2");
        assertThat(judgement.results())
                .filteredOn(SimilarCase::surely)
                .extracting(SimilarCase::number)
                .containsExactly("N1");
    }

    @Test
    void withoutAPlaceNothingIsCalledTheSame() {
        // when
        Judgement<SimilarCase> judgement = RulesOutsideSpring.engine()
                .judge(
                        "duplicates",
                        List.of(new NewProblem("", "0110", false), new NearbyCase("N1", "same", 0, 0, 100)),
                        SimilarCase.class);

        // then
        assertThat(judgement.results()).isEmpty();
        assertThat(judgement.rejected()).extracting(Rejection::reason).containsExactly("上报没有位置，无法判断是否重复");
    }

    @ParameterizedTest
    @CsvSource({"路边有暴露垃圾, 路边有暴露垃圾。, 100", "人行道上一个井盖坏了, 人行道井盖坏了, 75", "路灯不亮, 垃圾没人清, 0", "'', 垃圾, 0"})
    void likenessOfWordsIsMeasuredByPairsOfCharacters(String one, String other, int about) {
        assertThat(Wording.likeness(one, other)).isBetween(about - 12, about + 12);
        assertThat(Wording.likeness(other, one)).isEqualTo(Wording.likeness(one, other));
    }

    private static Judgement<SimilarCase> judge(Object... others) {
        List<Object> facts = new ArrayList<>(List.of(others));
        facts.add(new NewProblem("N0", "0110", true));
        return RulesOutsideSpring.engine().judge("duplicates", facts, SimilarCase.class);
    }
}
