package io.cityloop.rules.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.rules.ProblemKind;
import io.cityloop.rules.RuleProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

    private static final String HEAD = """
            "RuleSet","rules.traffic"

            "RuleTable points"
            "NAME","CONDITION","CONDITION","ACTION"
            "","Car","Car",""
            "","speed > $param","plate == ""$param""\","insert(new Verdict(""D01"", $param));"
            "rule","faster than","plate","points"
            """;

    private static List<RuleProblem> problems(String table) {
        return DecisionTable.in(Grid.csv(table)).stream()
                .flatMap(one -> one.problems("t.csv").stream())
                .toList();
    }

    @Test
    void aSoundTableHasNoProblems() {
        // given
        List<DecisionTable> tables =
                DecisionTable.in(Grid.csv(HEAD + "\"a\",\"1\",\"\",\"2\"\n\"b\",\"2\",\"\",\"2\"\n"));

        // then
        assertThat(tables).singleElement().satisfies(table -> {
            assertThat(table.title()).isEqualTo("points");
            assertThat(table.labels()).containsExactly("faster than", "plate", "points", "rule");
            assertThat(table.problems("t.csv")).isEmpty();
        });
    }

    @Test
    void rowsThatContradictAreNamed() {
        assertThat(problems(HEAD + "\"a\",\"1\",\"x\",\"2\"\n\"b\",\"3\",\"x\",\"2\"\n\"c\",\" 1\",\"x\",\"5\"\n"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(ProblemKind.CONTRADICTION);
                    assertThat(one.args()).containsExactly("8", "10");
                    assertThat(one.line()).isEqualTo(10);
                });
    }

    @Test
    void rowsThatRepeatOrDoNothingAreNamed() {
        assertThat(problems(HEAD + "\"a\",\"1\",\"x\",\"2\"\n\"b\",\"1\",\"x\",\"2\"\n\"c\",\"1\",\"x\",\"\"\n"))
                .extracting(RuleProblem::kind)
                .containsExactly(ProblemKind.DUPLICATE, ProblemKind.NO_EFFECT);
    }

    @Test
    void columnsThatAreIncompleteAreNamed() {
        assertThat(problems("""
                        "RuleTable t"
                        "CONDITION","CONDITION",""
                        "Car","Car",""
                        "speed > $param","",""
                        "a","b","c"
                        "1","2","3"
                        """))
                .extracting(RuleProblem::text)
                .containsExactlyInAnyOrder(
                        "rules/t.csv:1: the table 't' has no ACTION column",
                        "rules/t.csv:4: column B4 has no condition or action text below its kind",
                        "rules/t.csv:6: cell C6 stands in a column without a kind (CONDITION, ACTION, ...)",
                        "rules/t.csv:6: row 6 has no action");
    }

    @Test
    void aSheetIsReadAndWrittenAsItWas() {
        // given
        String text = "\"a\",\"b \"\"c\"\", d\"\n\n\"x\ny\",\"\"\n";

        // then
        assertThat(Grid.csv(text).csv()).isEqualTo(text);
        assertThat(Grid.csv("a,b\r\n,c").rows()).containsExactly(List.of("a", "b"), List.of("", "c"));
        assertThat(Grid.name(9, 27)).isEqualTo("AB10");
    }
}
