package io.cityloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class StoredExplanationsTest {

    @Autowired
    private Explanations explanations;

    @Autowired
    private RuleEngine rules;

    @Autowired
    private JdbcTemplate jdbc;

    record Verdict(String department, int points) {}

    @Test
    void anExplanationComesBackAsItWasGiven() {
        // given
        Judgement<Verdict> judgement = new Judgement<>(
                "routing",
                rules.currentVersion("routing"),
                List.of(new Verdict("D01", 7)),
                List.of(new FiredRule("规则😀", "rule", null)),
                List.of(new Rejection("D02", "不如 D01")));

        // when
        explanations.record("EXPLAINED-1", judgement, Map.of("grid", "41990100100203", "affected", 3));
        explanations.record("EXPLAINED-1", judgement, Map.of("grid", "x"));

        // then
        assertThat(explanations.of("EXPLAINED-1")).hasSize(2).first().satisfies(one -> {
            assertThat(one.decision()).isEqualTo("routing");
            assertThat(one.result()).isEqualTo(Map.of("department", "D01", "points", 7));
            assertThat(one.facts()).isEqualTo(Map.of("grid", "41990100100203", "affected", 3));
            assertThat(one.rules()).containsExactly(new FiredRule("规则😀", "rule", null));
            assertThat(one.rejected()).containsExactly(new Rejection("D02", "不如 D01"));
        });
        assertThat(explanations.latest("EXPLAINED-1", "routing"))
                .hasValueSatisfying(one -> assertThat(one.facts()).isEqualTo(Map.of("grid", "x")));
        assertThat(explanations.latest("EXPLAINED-1", "priority")).isEmpty();
    }

    @Test
    void theSourcesThatJudgedAreKeptOnceAVersion() {
        // given
        String version = rules.currentVersion("routing");
        Judgement<Verdict> judgement = new Judgement<>("routing", version, List.of(), List.of(), List.of());

        // when
        explanations.record("EXPLAINED-2", judgement, Map.of());
        explanations.record("EXPLAINED-3", judgement, Map.of());

        // then
        List<Map<String, Object>> rows =
                jdbc.queryForList("SELECT sources FROM rule_set WHERE version = ? AND decision = 'routing'", version);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().get("sources").toString()).contains("routing.drl", "routing-priority.csv");
        assertThat(explanations.of("EXPLAINED-2").getFirst().result()).isNull();
    }
}
