package io.cityloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitListsTest {

    @Test
    void aStagedLimitKeepsItsStepsInOrder() {
        // when
        StagedLimit limit = StagedLimit.parse("制止4工作时；处罚7工作日；拆除20工作日");

        // then
        assertThat(limit.steps())
                .containsExactly(
                        new StagedLimit.Step("制止", Limit.parse("4工作时")),
                        new StagedLimit.Step("处罚", Limit.parse("7工作日")),
                        new StagedLimit.Step("拆除", Limit.parse("20工作日")));
        assertThat(limit.last()).isEqualTo(Limit.parse("20工作日"));
        assertThat(StagedLimit.parse(limit.text())).isEqualTo(limit);
    }

    @Test
    void aPlainOrSeasonalLimitIsOneStep() {
        assertThat(StagedLimit.parse("4工作时").steps()).containsExactly(new StagedLimit.Step("", Limit.parse("4工作时")));
        assertThat(StagedLimit.parse("种植季节15工作日").steps())
                .containsExactly(new StagedLimit.Step("", Limit.parse("种植季节15工作日")));
        assertThat(StagedLimit.parse("1紧急工作时制止").steps())
                .containsExactly(new StagedLimit.Step("制止", Limit.parse("1紧急工作时")));
    }

    @Test
    void aGradedLimitIsAFunctionOfTheArea() {
        // given
        GradedLimit limit = GradedLimit.parse("Ａ类2工作时；B类：4工作时；C类1工作日");

        // then
        assertThat(limit.in(AreaGrade.A)).isEqualTo(Limit.parse("2工作时"));
        assertThat(limit.in(AreaGrade.B)).isEqualTo(Limit.parse("4工作时"));
        assertThat(limit.in(AreaGrade.C)).isEqualTo(Limit.parse("1工作日"));
        assertThat(limit.in(null)).isEqualTo(Limit.parse("1工作日"));
        assertThat(GradedLimit.parse("4工作时").in(AreaGrade.A)).isEqualTo(Limit.parse("4工作时"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A类2工作时；A类4工作时", "A类2工作时；4工作时", "A类", "D类4工作时", "", "A类2工作时；"})
    void aGradedTextNotWhollyUnderstoodIsRefused(String text) {
        assertThatThrownBy(() -> GradedLimit.parse(text)).isInstanceOf(UnreadableLimit.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"制止；拆除20工作日", "制止4工作时；", "制止1工作时制止", "", "先说4周"})
    void aStagedTextNotWhollyUnderstoodIsRefused(String text) {
        assertThatThrownBy(() -> StagedLimit.parse(text)).isInstanceOf(UnreadableLimit.class);
    }
}
