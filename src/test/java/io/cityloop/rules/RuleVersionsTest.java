package io.cityloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.rules.TrafficModel.Car;
import io.cityloop.rules.TrafficModel.Verdict;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** How rules change: brought, checked, tried, activated by another, followed by every node, taken back. */
@DatabaseTest
class RuleVersionsTest {

    private static final Person AUTHOR = new Person(1, "author", "作者", List.of());
    private static final Person SECOND = new Person(2, "second", "复核人", List.of());
    private static final String HEAD = """
            package rules.traffic;
            import io.cityloop.rules.TrafficModel.Car;
            import io.cityloop.rules.TrafficModel.Verdict;
            """;
    private static final String TABLE = """
            "RuleSet","rules.traffic"
            "Import","io.cityloop.rules.TrafficModel.Car, io.cityloop.rules.TrafficModel.Verdict"

            "RuleTable points"
            "NAME","CONDITION","ACTION"
            "","Car",""
            "","speed >= $param","insert(new Verdict(""$1"", $2));"
            "rule","at least","department, points"
            "fast","100","D01, 3"
            """;

    @TestConfiguration
    static class WithTraffic {
        @Bean
        TrafficModel trafficModel() {
            return new TrafficModel();
        }
    }

    @Autowired
    RuleVersions versions;

    @Autowired
    RuleExamples examples;

    @Autowired
    RuleEngine engine;

    @Autowired
    Explanations explanations;

    @Autowired
    VersionBook book;

    @Autowired
    EngineClock time;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void clean() {
        for (String table : List.of("rule_version", "rule_activation", "rule_example", "explanation", "rule_trail")) {
            jdbc.update("DELETE FROM " + table + " WHERE decision = 'traffic'");
        }
        book.refresh();
        time.reset();
    }

    private static RuleFile file(String name, String text) {
        return new RuleFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private RuleVersionInfo propose(String rules) {
        return propose(null, file("traffic.drl", HEAD + rules + "\n// " + UUID.randomUUID()));
    }

    private RuleVersionInfo propose(@Nullable String base, RuleFile... files) {
        return versions.propose("traffic", List.of(files), base, List.of(), "uploaded", "为了测试", AUTHOR);
    }

    private static String gives(int points) {
        return "rule \"points\" when $c : Car() then insert(new Verdict(\"D01\", " + points + ")); end";
    }

    private String inForce(String rules) {
        RuleVersionInfo version = propose(rules);
        assertThat(version.state()).as("%s", version.report()).isEqualTo(VersionState.CHECKED);
        versions.activate("traffic", version.hash(), null, "测试", SECOND);
        time.advance(Duration.ofSeconds(6));
        return version.hash();
    }

    private Judgement<Verdict> judge(String plate, int speed) {
        return engine.judge("traffic", List.of(car(plate, speed)), Verdict.class);
    }

    private static Car car(String plate, int speed) {
        return new Car(plate, speed, List.of(), "D01");
    }

    private void decided(String plate, int speed) {
        explanations.record(plate, judge(plate, speed), Map.of("cars", List.of(car(plate, speed))));
    }

    private List<RuleProblem> refused(RuleVersionInfo version) {
        assertThat(version.state()).isEqualTo(VersionState.REFUSED);
        assertThatThrownBy(() -> versions.activate("traffic", version.hash(), null, "测试", SECOND))
                .isInstanceOf(Conflict.class);
        return version.report().problems();
    }

    @Test
    void aFreshCityJudgesByWhatWasShipped() {
        // given
        RuleDecision routing = versions.decision("routing");

        // then
        assertThat(routing.inForce()).isEqualTo(routing.newestShipped()).isEqualTo(engine.currentVersion("routing"));
        assertThat(routing.unusable()).isNull();
        assertThat(versions.version("routing", routing.inForce())).satisfies(one -> {
            assertThat(one.author()).isEqualTo("system");
            assertThat(one.state()).isEqualTo(VersionState.CHECKED);
        });
        assertThat(versions.sources("routing", routing.inForce()))
                .extracting(RuleSource::name)
                .contains("routing.drl", "routing-priority.csv");
        // Whatever the clock says: one set back leaves no city without rules.
        assertThat(book.at("routing", Instant.parse("2020-01-01T00:00:00Z"))).isEqualTo(routing.inForce());
    }

    @Test
    void theShippedRoutingRulesStandTheSameCheckAsAnybodys() {
        // given
        RuleSource table = versions
                .sources("routing", versions.decision("routing").inForce())
                .stream()
                .filter(source -> source.name().equals("routing-priority.csv"))
                .findFirst()
                .orElseThrow();
        String changed = new String(table.content(), StandardCharsets.UTF_8).replace("40, 有现实危险", "41, 有现实危险");

        // when
        RuleVersionInfo version = versions.propose(
                "routing",
                List.of(file("routing-priority.csv", changed + "\n")),
                versions.decision("routing").inForce(),
                List.of(),
                "edited",
                "危险多一分",
                AUTHOR);

        // then
        assertThat(version.report().problems()).isEmpty();
        assertThat(version.state()).isEqualTo(VersionState.CHECKED);
        jdbc.update("DELETE FROM rule_version WHERE decision = 'routing' AND hash = ?", version.hash());
    }

    @Test
    void aVersionIsActivatedByAnotherAndJudgesFromItsInstant() {
        // given
        String first = inForce(gives(1));
        RuleVersionInfo second = propose(gives(2));

        // then
        assertThatThrownBy(() -> versions.activate("traffic", second.hash(), null, "自己来", AUTHOR))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> versions.activate("traffic", second.hash(), null, " ", SECOND))
                .isInstanceOf(RejectedInput.class);
        assertThatThrownBy(() -> versions.activate(
                        "traffic", second.hash(), clock.instant().minusSeconds(3600), "昨天", SECOND))
                .isInstanceOf(RejectedInput.class);

        // when
        versions.activate("traffic", second.hash(), clock.instant().plusSeconds(3600), "一小时后", SECOND);

        // then
        assertThat(judge("A", 1).ruleVersion()).isEqualTo(first);
        assertThat(versions.decision("traffic").next())
                .extracting(RuleActivation::hash)
                .isEqualTo(second.hash());
        time.advance(Duration.ofSeconds(3601));
        assertThat(judge("A", 1)).satisfies(judgement -> {
            assertThat(judgement.ruleVersion()).isEqualTo(second.hash());
            assertThat(judgement.results()).containsExactly(new Verdict("D01", 2));
        });
        assertThat(engine.judge("traffic", first, List.of(car("A", 1)), Verdict.class)
                        .results())
                .containsExactly(new Verdict("D01", 1));
        assertThat(versions.trail("traffic"))
                .extracting(RuleTrailEntry::action, RuleTrailEntry::actor)
                .contains(tuple("activated", "second"), tuple("uploaded", "author"));
    }

    @Test
    void anOlderVersionComesBackAndAPlanCanBeTakenBack() {
        // given
        String first = inForce(gives(1));
        String second = inForce(gives(2));

        // when
        versions.activate("traffic", first, null, "退回", SECOND);
        time.advance(Duration.ofSeconds(6));

        // then
        assertThat(judge("A", 1).ruleVersion()).isEqualTo(first);
        assertThatThrownBy(() -> versions.activate("traffic", first, null, "再来", SECOND))
                .isInstanceOf(Conflict.class);

        // when
        RuleActivation planned =
                versions.activate("traffic", second, clock.instant().plusSeconds(600), "计划", SECOND);
        versions.cancel("traffic", planned.id(), "不要了", SECOND);
        time.advance(Duration.ofSeconds(700));

        // then
        assertThat(judge("A", 1).ruleVersion()).isEqualTo(first);
        assertThatThrownBy(() -> versions.cancel("traffic", planned.id(), "再一次", SECOND))
                .isInstanceOf(Conflict.class);
        assertThat(versions.activations("traffic").getFirst()).satisfies(one -> {
            assertThat(one.cancelledBy()).isEqualTo("second");
            assertThat(one.cancelReason()).isEqualTo("不要了");
        });
    }

    @Test
    void whatAnotherNodeActivatesIsFollowedWithinSeconds() {
        // given
        inForce(gives(1));
        RuleVersionInfo second = propose(gives(2));

        // when
        jdbc.update(
                "INSERT INTO rule_activation (decision, hash, effective_from, activated_by, reason, created_at)"
                        + " VALUES ('traffic', ?, ?, 'other', 'other node', ?)",
                second.hash(),
                VersionBook.utc(clock.instant()),
                VersionBook.utc(clock.instant()));

        // then
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(judge("A", 1).ruleVersion()).isEqualTo(second.hash()));
    }

    @Test
    void whatDoesNotCompileNamesFileAndLineAndIsNotActivated() {
        assertThat(refused(propose("rule \"r\"\nwhen\n  Car(speed >\nthen end")))
                .first()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("traffic.drl");
                    assertThat(problem.line()).isBetween(4, 7);
                });
    }

    @Test
    void aTableNamesTheRowThatIsWrong() {
        // then
        assertThat(refused(propose(null, file("traffic-a.csv", TABLE + "\"wrong\",\"many\",\"D01, 2\"\n"))))
                .first()
                .satisfies(problem -> assertThat(problem.text()).startsWith("rules/traffic-a.csv:10:"));
        assertThat(refused(propose(null, file("traffic-a.csv", TABLE + "\"unknown\",\"9\",\"D77, 2\"\n"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(10);
                    assertThat(problem.kind()).isEqualTo(ProblemKind.UNKNOWN_CODE);
                });
        assertThat(refused(propose(null, file("traffic-a.csv", TABLE + "\"other\",\"100\",\"D02, 2\"\n"))))
                .extracting(RuleProblem::kind)
                .containsExactly(ProblemKind.CONTRADICTION);
    }

    @Test
    void aColumnThatGotLostIsNamed() {
        // given
        RuleVersionInfo first = propose(null, file("traffic-a.csv", TABLE));
        assertThat(first.state()).as("%s", first.report()).isEqualTo(VersionState.CHECKED);
        versions.activate("traffic", first.hash(), null, "测试", SECOND);
        time.advance(Duration.ofSeconds(6));

        // then
        assertThat(refused(propose(null, file("traffic-a.csv", TABLE.replace("at least", "over")))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.MISSING_COLUMN);
                    assertThat(problem.args()).containsExactly("at least");
                });
    }

    @Test
    void rulesThatThrowOrNeverEndOnADecisionAlreadyMadeAreRefused() {
        // given
        inForce(gives(1));
        decided("PLATE-1", 7);

        // then
        assertThat(
                        refused(
                                propose(
                                        "rule \"divides\" when $c : Car() then insert(new Verdict(\"D01\", 1 / ($c.speed() - 7))); end")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.THREW);
                    assertThat(problem.message()).contains("PLATE-1", "divides", "/ by zero");
                });
        assertThat(
                        refused(
                                propose(
                                        "rule \"on and on\" when $c : Car() then insert(new Car($c.plate(), $c.speed() + 1, $c.tags(), \"D01\")); end")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.LIMIT));
    }

    @Test
    void aTrialSaysWhatChangesAndWhatDoesNot() {
        // given
        String first = inForce("rule \"all\" when $c : Car() then insert(new Verdict(\"D01\", 1)); end");
        for (int i = 0; i < 10; i++) {
            decided("PLATE-" + i, i * 10);
        }

        // when
        RuleVersionInfo changed =
                propose("rule \"slow\" when $c : Car(speed < 70) then insert(new Verdict(\"D01\", 1)); end\n"
                        + "rule \"fast\" when $c : Car(speed >= 70) then insert(new Verdict(\"D02\", 5)); end");

        // then
        TrialResult trial = changed.report().trial();
        assertThat(trial.base()).isEqualTo(first);
        assertThat(trial.decisions()).isEqualTo(10);
        assertThat(trial.same()).isZero();
        assertThat(trial.otherRules()).isEqualTo(7);
        assertThat(trial.differing()).hasSize(3).allSatisfy(one -> {
            assertThat(one.caseNumber()).isIn("PLATE-7", "PLATE-8", "PLATE-9");
            assertThat(one.before().conclusion())
                    .isEqualTo(Map.of("verdicts", List.of(Map.of("department", "D01", "points", 1))));
            assertThat(one.after().fired()).extracting(FiredRule::name).containsExactly("fast");
        });
        assertThat(versions.compare("traffic", changed.hash(), first).differing())
                .hasSize(3);
        assertThat(versions.compare("traffic", first, first).same()).isEqualTo(10);
    }

    @Test
    void examplesAreAskedOfEveryNewVersion() {
        // given
        inForce(gives(1));
        decided("PLATE-X", 5);
        Map<String, ?> wrong = Map.of("verdicts", List.of(new Verdict("D01", 1)));
        assertThat(examples.learn("traffic", "PLATE-X", "不归 D01", Map.of(), wrong, RuleExamples.RETURN, "lead"))
                .isTrue();
        assertThat(examples.learn("traffic", "PLATE-X", "再一次", Map.of(), wrong, RuleExamples.RETURN, "lead"))
                .isFalse();
        examples.write(
                "traffic",
                "手写",
                "{\"cars\":[{\"plate\":\"H\",\"speed\":3,\"tags\":[],\"department\":\"D01\"}]}",
                "{\"is\":{\"verdicts\":[{\"department\":\"D01\",\"points\":2}]}}",
                "author");

        // then
        assertThat(propose(gives(3)).report().trial().missed())
                .extracting(ExampleMiss::title)
                .containsExactly("手写");
        assertThat(propose(gives(2)).report().trial().missed()).isEmpty();
        RuleExample learnt = examples.of("traffic").stream()
                .filter(one -> one.origin().equals("return"))
                .findFirst()
                .orElseThrow();
        RuleVersionInfo same = propose(gives(1));
        assertThat(same.report().trial().missed())
                .extracting(ExampleMiss::title)
                .contains("不归 D01");
        examples.activate(learnt.id(), false, "author");
        assertThat(versions.check("traffic", same.hash(), AUTHOR)
                        .report()
                        .trial()
                        .missed())
                .extracting(ExampleMiss::title)
                .containsExactly("手写");
        assertThatThrownBy(() -> examples.write("traffic", "t", "{}", "{\"is\":{\"a\":1}}", "a"))
                .isInstanceOf(RejectedInput.class);
        assertThatThrownBy(() -> examples.write("traffic", "t", "{\"cars\":[{\"plate\":\"H\"}]}", "[", "a"))
                .isInstanceOf(RejectedInput.class);
    }

    @Test
    void theSameContentIsTheSameVersion() {
        // given
        RuleFile file = file("traffic.drl", HEAD + gives(1));
        propose(null, file);

        // then
        assertThatThrownBy(() -> propose(null, file)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> versions.propose("traffic", List.of(file), null, List.of(), "uploaded", "", AUTHOR))
                .isInstanceOf(RejectedInput.class);
        assertThatThrownBy(() -> versions.propose("nothing", List.of(file), null, List.of(), "uploaded", "x", AUTHOR))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aReleaseIsFollowedOnlyWhereTheCityHasNoRulesOfItsOwn(@TempDir Path folder) throws Exception {
        // given
        shipped(folder, gives(1));
        book.refresh();
        String first = engine.currentVersion("traffic");

        // when
        shipped(folder, gives(2));
        book.refresh();
        String second = engine.currentVersion("traffic");

        // then
        assertThat(second).isNotEqualTo(first);

        // when
        String own = inForce(gives(7));
        time.advance(Duration.ofMinutes(1));
        shipped(folder, gives(3));
        book.refresh();

        // then
        assertThat(engine.currentVersion("traffic")).isEqualTo(own);
        assertThat(versions.decision("traffic").newestShipped()).isNotEqualTo(second);
        assertThat(versions.versions("traffic").getFirst().origin()).isEqualTo("shipped");
    }

    private void shipped(Path folder, String rules) throws Exception {
        Files.writeString(folder.resolve("traffic.drl"), HEAD + rules);
        RuleSettings defaults = RuleSettings.defaults();
        book.install(new ShippedRules(new RuleSettings(
                "file:" + folder,
                defaults.maxFirings(),
                defaults.timeLimit(),
                1,
                1,
                defaults.notice(),
                defaults.poll(),
                1,
                1,
                defaults.trialLimit(),
                defaults.maxSources(),
                1,
                defaults.editableCells())));
        time.advance(Duration.ofSeconds(1));
    }

    @Test
    void aVersionThatNoLongerCompilesSaysSoAndJudgesNothing() {
        // given
        String first = inForce(gives(1));
        jdbc.update("DELETE FROM rule_set WHERE decision = 'traffic' AND version = ?", "0".repeat(64));
        jdbc.update(
                "INSERT INTO rule_set (version, decision, sources, first_used_at) VALUES (?, 'traffic', ?, NOW(3))",
                "0".repeat(64),
                "{\"traffic.drl\":\"cGFja2FnZSBydWxlcy50cmFmZmljOwpydWxlICJyIiB3aGVuIEdvbmUoKSB0aGVuIGVuZAo=\"}");
        jdbc.update(
                "INSERT INTO rule_activation (decision, hash, effective_from, activated_by, reason, created_at)"
                        + " VALUES ('traffic', ?, ?, 'system', '', NOW(3))",
                "0".repeat(64),
                VersionBook.utc(clock.instant()));
        time.advance(Duration.ofSeconds(1));
        book.refresh();

        // then
        assertThatThrownBy(() -> judge("A", 1)).isInstanceOf(RulesUnavailable.class);
        assertThat(versions.decision("traffic").unusable()).contains("traffic.drl:2");

        // when
        versions.activate("traffic", first, null, "退回能用的", SECOND);
        time.advance(Duration.ofSeconds(6));

        // then
        assertThat(judge("A", 1).ruleVersion()).isEqualTo(first);
    }
}
