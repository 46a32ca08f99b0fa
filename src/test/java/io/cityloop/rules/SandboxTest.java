package io.cityloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cityloop.rules.TrafficModel.Car;
import io.cityloop.rules.TrafficModel.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that people bring can compute and conclude, and nothing else. */
class SandboxTest {

    /** Set by hostile rules that got through. */
    public static volatile boolean reached;

    private static final String HEAD = """
            package rules.traffic;
            import io.cityloop.rules.TrafficModel.Car;
            import io.cityloop.rules.TrafficModel.Verdict;
            import io.cityloop.rules.Rejection;
            """;

    private final Sandbox sandbox = new Sandbox(new TrafficModel());

    private RuleSet compile(String rules) {
        return new RuleCompiler().compile("traffic", List.of(RuleSource.of("traffic.drl", HEAD + rules)), sandbox);
    }

    private List<RuleProblem> problems(String rules) {
        reached = false;
        RulesDoNotCompile refusal = catchThrowableOfType(RulesDoNotCompile.class, () -> {
            RuleSet set = compile(rules);
            new Session<>(set, Verdict.class)
                    .judge(List.of(new Car("A1", 50, List.of("x"), "D01")), RuleSettings.defaults());
        });
        assertThat(refusal).as("refused: %s", rules).isNotNull();
        assertThat(reached).isFalse();
        return refusal.problems();
    }

    private static String rightHandSide(String code) {
        return "rule \"hostile\" when $c : Car() then " + code + " end";
    }

    @Test
    void ordinaryRulesOfEverySortPass() {
        // given
        RuleSet set = compile("""
                import java.util.List;
                import java.util.ArrayList;
                import java.time.LocalTime;
                import java.time.DayOfWeek;

                rule "fast" @basis("law") @english("fast car") salience 10
                when
                    $c : Car(speed > 40, tags contains "x", plate matches "A[0-9]+", plate str[startsWith] "A")
                    not Verdict()
                then
                    String text = $c.plate().isEmpty() ? "none" : "plate " + $c.plate().toUpperCase();
                    int points = Math.max(3, $c.speed() / 10);
                    if (points > 4 && List.of("a", "b").contains("a")) {
                        insert(new Verdict("D01", points));
                    } else {
                        insert(new Rejection(text, "slow"));
                    }
                end

                rule "counted"
                when
                    accumulate(Car($s : speed); $sum : sum($s), $n : count($s), $max : max($s), $avg : average($s))
                    $all : ArrayList(size >= 1) from collect(Car(speed > 1))
                    exists Verdict(department in ("D01", "D02"))
                    forall(Car(speed > 0))
                    Car($d : department, department != null || speed == 3)
                    $tag : String(length > 0) from List.of("one")
                then
                    LocalTime noon = LocalTime.of(12, 0);
                    insert(new Rejection($tag + noon.plusHours(1), $sum + " " + $n + " " + $max + " " + $avg + DayOfWeek.MONDAY));
                end

                rule "taken back" salience -10
                when
                    $v : Verdict(points == 5)
                then
                    delete($v);
                    insert(new Verdict("D02", $v.points() + 1));
                end
                """);

        // when
        Judgement<Verdict> judgement = new Session<>(set, Verdict.class)
                .judge(List.of(new Car("A1", 50, List.of("x"), "D01")), RuleSettings.defaults());

        // then
        assertThat(judgement.results()).containsExactly(new Verdict("D02", 6));
        assertThat(judgement.rejected().getFirst().alternative()).isEqualTo("one13:00");
        assertThat(judgement.fired()).first().isEqualTo(new FiredRule("fast", "fast car", "law"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(3);",
                "java.lang.System.exit(3);",
                "System.out.println(\"x\");",
                "Runtime.getRuntime().exec(\"true\");",
                "Runtime.getRuntime().halt(1);",
                "new ProcessBuilder(\"true\").start();",
                "new Thread(null, null, \"x\").start();",
                "Thread.sleep(10000);",
                "Class.forName(\"java.lang.System\");",
                "$c.getClass().getClassLoader();",
                "\"\".getClass().forName(\"java.lang.Runtime\");",
                "Car.class.getMethods();",
                "new java.io.File(\"x\").delete();",
                "java.nio.file.Files.exists(null);",
                "new java.net.URL(\"http://localhost\").openStream();",
                "io.cityloop.rules.SandboxTest.reached = true;",
                "new io.cityloop.rules.RuleFolder(\"file:/\");",
                "org.drools.core.util.IoUtils.class.getName();",
                "org.kie.api.KieServices.get();",
                "drools.getRuntime(org.kie.api.runtime.KieSession.class).halt();",
                "drools.halt();",
                "kcontext.getKieRuntime().halt();",
                "Object o = javax.script.ScriptEngineManager.class;",
                "java.util.stream.Stream.generate(null).count();",
                "java.util.function.Supplier<String> s = () -> \"x\"; s.get();",
                "Runnable r = new Runnable() { public void run() { } };",
                "class X { int f() { return f(); } } new X().f();",
                "while (true) { }",
                "for (;;) { int a = 1; }",
                "do { } while (true);",
                "\"x\".repeat(2000000000);",
                "byte[] b = new byte[2000000000];",
                "int n = 1000000; int[] b = new int[n];",
                "$c.wait();",
                "synchronized ($c) { }",
                "long t = java.time.Instant.now().toEpochMilli();",
                "try { throw new RuntimeException(); } catch (Throwable t) { }",
                "Integer.getInteger(\"user.home\");",
                "java.util.regex.Pattern.compile(\"(a+)+b\").matcher(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\").matches();",
                "java.util. regex .Pattern.compile(\"(a+)+b\");",
                "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\".matches(\"(a+)+b\");",
                "java.lang.invoke.MethodHandles.lookup();",
                "$c.tags().forEach(null);",
                "Sys\\u0074em.exit(1);",
            })
    void aRightHandSideReachesNothing(String code) {
        assertThat(problems(rightHandSide(code)))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.file()).isIn("traffic.drl", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"r\" when eval(true) then end",
                "rule \"r\" when Car(eval(speed > 3)) then end",
                "rule \"r\" when Car(System.exit(1) == null) then end",
                "rule \"r\" when Car(java.lang.Runtime.getRuntime() != null) then end",
                "rule \"r\" when $x : String() from Runtime.getRuntime().exec(\"true\").toString() then end",
                "rule \"r\" when $x : Object() from java.util.stream.Stream.of(1) then end",
                "rule \"r\" when Car(plate matches \"(a+)+b\") then end",
                "rule \"r\" when Car($p : plate, plate matches $p) then end",
                "rule \"r\" when Car(class.classLoader != null) then end",
                "rule \"r\" when accumulate(Car($s : speed), init(System.exit(1);) action() result(1)) then end",
                "rule \"r\" when $n : Number() from accumulate(Car($s : speed), init(int i = 0;) action(while(true){}) result(i)) then end",
                "rule \"r\" salience (Runtime.getRuntime().availableProcessors()) when Car() then end",
                "rule \"r\" dialect \"mvel\" when Car() then System.exit(1); end",
                "rule \"r\" timer (int: 0 1s) when Car() then end",
                "rule \"r\" date-effective \"1-Jan-2030\" when Car() then end",
                "dialect \"mvel\"\nrule \"r\" when Car() then end",
                "function int f() { return f(); }\nrule \"r\" when Car() then end",
                "declare X\n a : String\nend\nrule \"r\" when Car() then end",
                "global java.util.List out;\nrule \"r\" when Car() then end",
                "import java.lang.Runtime;\nrule \"r\" when Car() then end",
                "import java.util.*;\nrule \"r\" when Car() then end",
                "import io.cityloop.rules.*;\nrule \"r\" when Car() then end",
                "import io.cityloop.rules.RuleEngine;\nrule \"r\" when RuleEngine() then end",
                "import static java.lang.System.exit;\nrule \"r\" when Car() then exit(1); end",
                "import function java.lang.System.exit;\nrule \"r\" when Car() then exit(1); end",
                "import accumulate io.cityloop.rules.SandboxTest reached;\nrule \"r\" when Car() then end",
                "import org.kie.api.runtime.KieSession;\nrule \"r\" when Car() then end",
                "query \"q\" Car() end\nrule \"r\" when Car() then end",
                "rule \"r\" when Car() from entry-point \"x\" then end",
            })
    void conditionsAndDeclarationsReachNothingEither(String rules) {
        assertThat(problems(rules)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"package java.lang;", "package io.cityloop.rules;", "package rules.other;", ""})
    void anotherPackageIsRefused(String head) {
        // when
        RulesDoNotCompile refusal = catchThrowableOfType(
                RulesDoNotCompile.class,
                () -> new RuleCompiler()
                        .compile(
                                "traffic",
                                List.of(RuleSource.of("traffic.drl", head + "\nrule \"r\" when then end")),
                                sandbox));

        // then
        assertThat(refusal.problems())
                .first()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(ProblemKind.PACKAGE));
    }

    @Test
    void theFenceNamesRuleFileAndLine() {
        assertThat(problems("\n\nrule \"long name\" when $c : Car() then String.valueOf($c.getClass()); end"))
                .first()
                .satisfies(one -> {
                    assertThat(one.text()).startsWith("rules/traffic.drl:7:").contains("long name", "getClass");
                    assertThat(one.kind()).isEqualTo(ProblemKind.USES);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule \"r\" when Car(department == \"D99\") then end | D99",
                "rule \"r\" when Car(department in (\"D01\", \"D98\")) then end | D98",
                "rule \"r\" when Car() then insert(new Verdict(\"D97\", 1)); end | D97",
                "rule \"r\" when Car() then insert(new Verdict( \"D96\" , Math.max(1, 2))); end | D96"
            })
    void aCodeTheCityDoesNotKnowIsNamed(String rules, String code) {
        assertThat(problems(rules)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ProblemKind.UNKNOWN_CODE);
            assertThat(one.args()).containsExactly("department", code);
            assertThat(one.line()).isEqualTo(5);
        });
    }

    @Test
    void wordsInTextAndCommentsAreOnlyWords() {
        // when
        RuleSet set = compile("""
                // while (true) System.exit(1)
                /* eval(1) function x */
                rule "for while eval(function)" @basis("class System.exit(1)")
                when Car(plate == "eval(1) while") then insert(new Verdict("D01", "do try".length())); end
                """);

        // then
        assertThat(set.version()).hasSize(64);
    }
}
