package io.cityloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleCompilerTest {

    private final RuleCompiler compiler = new RuleCompiler();

    @Test
    void aMistakeNamesFileAndLine() {
        // given
        RuleSource broken = RuleSource.of(
                "broken.drl",
                "package rules.broken;\n\nrule \"a number is big\"\nwhen\n    Integer(this >\nthen\nend\n");

        // when
        RulesDoNotCompile refusal =
                catchThrowableOfType(RulesDoNotCompile.class, () -> compiler.compile("broken", List.of(broken)));

        // then
        assertThat(refusal.problems()).isNotEmpty();
        assertThat(refusal.getMessage()).contains("rules/broken.drl:");
        assertThat(refusal.problems().getFirst().line()).isPositive();
    }

    @Test
    void anUnknownTypeIsAProblemToo() {
        // given
        RuleSource broken = RuleSource.of("broken.drl", "package rules.broken;\nrule \"r\" when Nonsense() then end\n");

        // then
        assertThatThrownBy(() -> compiler.compile("broken", List.of(broken)))
                .isInstanceOf(RulesDoNotCompile.class)
                .hasMessageContaining("rules/broken.drl:2:");
    }

    @Test
    void rulesThatNeverEndAreStopped() {
        // given
        RuleSet endless = compiler.compile(
                "endless",
                List.of(RuleSource.of(
                        "endless.drl",
                        "package rules.endless;\nrule \"count on\" when $n : Integer() then insert($n + 1); end\n")));

        // then
        assertThatThrownBy(() -> new Session<>(endless, Integer.class)
                        .judge(List.of(1), RuleSettings.defaults(100, Duration.ofSeconds(5))))
                .isInstanceOf(RuleLimitExceeded.class)
                .hasMessageContaining("100 firings");
        assertThatThrownBy(() -> new Session<>(endless, Integer.class)
                        .judge(List.of(1), RuleSettings.defaults(1_000_000_000, Duration.ofMillis(1))))
                .isInstanceOf(RuleLimitExceeded.class)
                .hasMessageContaining("count on");
    }

    @Test
    void theVersionIsTheContent() {
        // given
        List<RuleSource> sources = List.of(RuleSource.of("a.drl", "x"), RuleSource.of("a-b.csv", "y"));

        // then
        assertThat(RuleVersion.of(sources)).hasSize(64).isEqualTo(RuleVersion.of(sources));
        assertThat(RuleVersion.of(sources))
                .isNotEqualTo(RuleVersion.of(List.of(RuleSource.of("a.drl", "x"), RuleSource.of("a-b.csv", "z"))))
                .isNotEqualTo(RuleVersion.of(List.of(RuleSource.of("a.drlx", ""), RuleSource.of("a-b.csv", "y"))));
    }

    @Test
    void aFileBelongsToTheDecisionItsNameBeginsWith() {
        assertThat(RuleFolder.decisionOf("routing.drl")).isEqualTo("routing");
        assertThat(RuleFolder.decisionOf("routing-priority.csv")).isEqualTo("routing");
    }

    @Test
    void anUnknownDecisionIsSaidSo() {
        assertThatThrownBy(() -> RulesOutsideSpring.engine().judge("nonsense", List.of(), String.class))
                .isInstanceOf(UnknownDecision.class)
                .hasMessageContaining("nonsense");
    }
}
