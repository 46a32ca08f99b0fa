package io.cityloop.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.rules.FiredRule;
import io.cityloop.rules.Judgement;
import io.cityloop.rules.Rejection;
import io.cityloop.rules.RulesOutsideSpring;
import io.cityloop.verification.domain.ShutOut.Why;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that choose an inspector, on facts written here. */
class InspectorRulesTest {

    private final Inspector own = new Inspector("inspector1", 0, 0, true);
    private final Inspector next = new Inspector("inspector2", 1, 0, true);
    private final Inspector busy = new Inspector("inspector3", 0, 3, true);

    @Test
    void theInspectorOfTheGridGoesAndTheReasonSaysSo() {
        // when
        Judgement<ChosenInspector> judgement = judge(next, own);

        // then
        assertThat(judgement.results()).containsExactly(new ChosenInspector("inspector1", "负责本责任网格"));
        assertThat(judgement.fired()).extracting(FiredRule::name).contains("本责任网格的监督员先去", "得分最高的监督员前往");
        assertThat(judgement.rejected()).containsExactly(new Rejection("inspector2", "第 1 近的责任网格；不如：负责本责任网格"));
    }

    @Test
    void whoReportedHandledOrDeclinedIsNeverSent() {
        // given
        Inspector far = new Inspector("inspector9", 5, 2, true);

        // when
        Judgement<ChosenInspector> judgement = judge(
                own,
                next,
                busy,
                far,
                new ShutOut("inspector1", Why.REPORTED),
                new ShutOut("inspector2", Why.HANDLED),
                new ShutOut("inspector3", Why.DECLINED));

        // then
        assertThat(chosen(judgement)).isEqualTo("inspector9");
        assertThat(judgement.rejected())
                .containsExactlyInAnyOrder(
                        new Rejection("inspector1", "上报了本案"),
                        new Rejection("inspector2", "处置过本案"),
                        new Rejection("inspector3", "已谢绝前往"));
    }

    @Test
    void whoIsOffDutyDoesNotGo() {
        // when
        Judgement<ChosenInspector> judgement = judge(new Inspector("inspector1", 0, 0, false), next);

        // then
        assertThat(chosen(judgement)).isEqualTo("inspector2");
        assertThat(judgement.rejected()).contains(new Rejection("inspector1", "不在岗"));
    }

    @Test
    void theNextNearestGoesWhenHisHandsAreFull() {
        assertThat(chosen(judge(busy, next))).isEqualTo("inspector2");
    }

    @Test
    void fullHandsAreBetterThanNone() {
        assertThat(chosen(judge(busy, next, new ShutOut("inspector2", Why.HANDLED))))
                .isEqualTo("inspector3");
    }

    @Test
    void nobodyGoesWhenAllAreShutOutAndTheReasonIsStated() {
        // when
        Judgement<ChosenInspector> judgement = judge(own, new ShutOut("inspector1", Why.REPORTED));

        // then
        assertThat(judgement.results()).singleElement().satisfies(one -> {
            assertThat(one.username()).isEmpty();
            assertThat(one.ground()).contains("任务池");
        });
    }

    @Test
    void withTheSameNearnessTheFreerOneGoesWhateverTheOrderOfFacts() {
        // given
        Inspector freer = new Inspector("inspector9", 1, 1, true);
        Inspector fuller = new Inspector("inspector4", 1, 2, true);

        // then
        assertThat(chosen(judge(fuller, freer))).isEqualTo("inspector9");
        assertThat(chosen(judge(freer, fuller))).isEqualTo("inspector9");
    }

    private static String chosen(Judgement<ChosenInspector> judgement) {
        return judgement.first().orElseThrow().username();
    }

    private static Judgement<ChosenInspector> judge(Object... others) {
        List<Object> facts = new ArrayList<>(List.of(others));
        facts.add(new Visit("4199012026112400001", "userTask_checkResult", 3));
        return RulesOutsideSpring.engine().judge("inspector", facts, ChosenInspector.class);
    }
}
