package io.cityloop.dispatch.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.catalog.Kind;
import io.cityloop.catalog.StandardDraft;
import io.cityloop.catalog.StandardVersion;
import io.cityloop.catalog.SubClass;
import io.cityloop.catalog.WorkbookForTests;
import io.cityloop.dispatch.ResponsibilityLine;
import io.cityloop.dispatch.domain.OwnedComponent;
import io.cityloop.dispatch.domain.RegisterGaps;
import io.cityloop.dispatch.domain.RegisterTable;
import io.cityloop.dispatch.domain.ReportTime;
import io.cityloop.dispatch.domain.Responsibility;
import io.cityloop.dispatch.domain.RoutedCase;
import io.cityloop.dispatch.domain.Routing;
import io.cityloop.dispatch.domain.RoutingConclusion;
import io.cityloop.dispatch.domain.RoutingConclusion.LeadDepartment;
import io.cityloop.dispatch.domain.Unit;
import io.cityloop.rules.Judgement;
import io.cityloop.rules.RuleEngine;
import io.cityloop.rules.RuleSettings;
import io.cityloop.rules.RulesOutsideSpring;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * A real city's standard becomes a register of responsibilities, and ten thousand reports over its sub-classes are routed
 * by it. Without that standard beside the project (system property {@code cityloop.test.standard}) the demo city's takes
 * its place.
 */
class RealStandardTest {

    private static final Logger LOG = LoggerFactory.getLogger(RealStandardTest.class);
    private static final int REPORTS = 10_000;
    private static final Path STANDARD =
            Path.of(System.getProperty("cityloop.test.standard", "/work/shared/data/standards/yuncheng.xlsx"));

    private static StandardDraft standard;
    private static final Map<String, String> BODIES = new LinkedHashMap<>();
    private static final List<Unit> UNITS = new ArrayList<>();
    private static final List<ResponsibilityLine> REGISTER = new ArrayList<>();
    private static final List<String> GRIDS = new ArrayList<>();
    private static final List<List<Object>> CASES = new ArrayList<>();
    private static final List<Judgement<RoutingConclusion>> NOW = new ArrayList<>();

    @BeforeAll
    static void aCityWithThisStandard() throws IOException {
        standard = Files.exists(STANDARD) ? workbook() : demo();
        divide();
        register();
        RegisterTable table = new RegisterTable(numbered());
        Random random = new Random(20_261_124);
        for (int n = 0; n < REPORTS; n++) {
            List<Object> facts = report(n, random, table);
            CASES.add(facts);
            NOW.add(judge(RulesOutsideSpring.engine(), facts));
        }
    }

    @Test
    void everySubClassHasItsLeadInEveryGridOrIsNamed() {
        // when
        RegisterGaps gaps = new RegisterGaps(REGISTER, GRIDS);
        List<String> open = standard.subClasses().stream()
                .map(SubClass::code)
                .filter(code -> !gaps.closed(code))
                .toList();

        // then: only those of which the standard itself names no body
        assertThat(open).allSatisfy(code -> assertThat(lead(code)).isNull());
        LOG.info(
                "{} sub-classes, {} register lines, {} bodies, {} sub-classes without a lead",
                standard.subClasses().size(),
                REGISTER.size(),
                BODIES.size(),
                open.size());
    }

    @Test
    void tenThousandReportsAreRoutedWithoutOneUnexplainedDecision() {
        // when
        int sure = 0;
        Map<String, Integer> byHand = new TreeMap<>();
        List<String> unexplained = new ArrayList<>();
        for (int n = 0; n < REPORTS; n++) {
            List<Object> facts = CASES.get(n);
            Judgement<RoutingConclusion> judgement = NOW.get(n);
            Routing routing = new Routing(judgement.results());
            long leads = judgement.results().stream()
                    .filter(LeadDepartment.class::isInstance)
                    .count();
            String reason = routing.proposal().byHand();
            boolean explained = !judgement.fired().isEmpty()
                    && leads == 1
                    && (routing.sure() ? routing.proposal().ground() != null : reason != null);
            if (!explained) {
                unexplained.add(facts.getFirst() + " → " + judgement.results());
            }
            if (routing.sure()) {
                sure++;
            } else {
                byHand.merge(String.valueOf(reason).split("：")[0], 1, Integer::sum);
            }
        }

        // then
        assertThat(unexplained).isEmpty();
        assertThat(sure + byHand.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(REPORTS);
        assertThat(sure).isGreaterThan(REPORTS / 2);
        // And whatever else is to be said of them, those without a place are not dispatched without a hand.
        assertThat(NOW)
                .filteredOn(one -> String.valueOf(
                                new Routing(one.results()).proposal().byHand())
                        .contains("案件没有位置"))
                .hasSize(REPORTS / 100);
        LOG.info("{} of {} dispatched without a hand; by hand: {}", sure, REPORTS, byHand);
    }

    @Test
    void whatAnotherVersionWouldDecideIsKnownCaseByCase(@TempDir Path folder) throws IOException {
        // given: an owner counts only within ten metres instead of thirty
        for (String file : List.of("routing.drl", "routing-priority.csv")) {
            try (InputStream rules = Objects.requireNonNull(getClass().getResourceAsStream("/rules/" + file))) {
                String text = new String(rules.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(folder.resolve(file), text.replace("metres <= 30)", "metres <= 10)"));
            }
        }
        RuleEngine other = RulesOutsideSpring.engine(new Binder(new MapConfigurationPropertySource(
                        Map.of("cityloop.rules.location", folder.toUri().toString())))
                .bind("cityloop.rules", RuleSettings.class)
                .get());

        // when
        int same = 0;
        int differ = 0;
        for (int n = 0; n < REPORTS; n++) {
            List<Object> facts = CASES.get(n);
            Routing now = new Routing(NOW.get(n).results());
            Routing then = new Routing(judge(other, facts).results());
            if (now.proposal().equals(then.proposal())) {
                same++;
            } else {
                differ++;
                assertThat(facts).anyMatch(fact -> fact instanceof OwnedComponent part && part.metres() > 10);
            }
        }

        // then
        assertThat(other.currentVersion("routing"))
                .isNotEqualTo(RulesOutsideSpring.engine().currentVersion("routing"));
        assertThat(same + differ).isEqualTo(REPORTS);
        assertThat(differ).isPositive();
        LOG.info("what-if on {} cases: {} the same, {} differ", REPORTS, same, differ);
    }

    private static Judgement<RoutingConclusion> judge(RuleEngine rules, List<Object> facts) {
        return rules.judge("routing", facts, RoutingConclusion.class);
    }

    // ---------------------------------------------------------------- the city

    private static void divide() {
        for (int d = 2; d <= 5; d++) {
            String district = "9901" + twoDigits(d);
            UNITS.add(new Unit("ENF" + district, "区综合行政执法大队" + district, "department", null));
            for (int s = 1; s <= 4; s++) {
                String street = district + "0" + twoDigits(s);
                UNITS.add(new Unit("S" + street, "街道办事处" + street, "territory", street));
                for (int c = 1; c <= 4; c++) {
                    for (int g = 1; g <= 16; g++) {
                        GRIDS.add(street + "0" + twoDigits(c) + twoDigits(g));
                    }
                }
            }
        }
    }

    /** Words that mean whoever is responsible at the place, each with its own body. */
    private static void register() {
        for (SubClass subClass : standard.subClasses()) {
            String lead = lead(subClass.code());
            if (lead == null) {
                continue;
            }
            List<String> helpers = bodies(subClass.code()).stream()
                    .filter(body -> !body.equals(lead) && !ofThePlace(body))
                    .map(RealStandardTest::code)
                    .distinct()
                    .filter(code -> !code.equals(code(lead)))
                    .toList();
            String basis = standard.version().name();
            if (lead.contains("街办") || lead.contains("街道")) {
                UNITS.stream()
                        .filter(unit -> unit.region() != null)
                        .forEach(unit -> REGISTER.add(new ResponsibilityLine(
                                subClass.code(), Objects.requireNonNull(unit.region()), unit.code(), helpers, basis)));
            } else if (ofThePlace(lead)) {
                UNITS.stream()
                        .filter(unit -> unit.code().startsWith("ENF"))
                        .forEach(unit -> REGISTER.add(new ResponsibilityLine(
                                subClass.code(), unit.code().substring(3), unit.code(), helpers, basis)));
            } else {
                REGISTER.add(new ResponsibilityLine(subClass.code(), "", code(lead), helpers, basis));
            }
        }
        BODIES.forEach((name, code) -> UNITS.add(new Unit(code, name, "department", null)));
    }

    private static boolean ofThePlace(String body) {
        return body.contains("街办") || body.contains("街道") || body.startsWith("属地") || body.startsWith("所属");
    }

    private static String code(String body) {
        return BODIES.computeIfAbsent(body, name -> "B" + twoDigits(BODIES.size()));
    }

    /** The first body named; owners of single things lead by their things, not by the register. */
    private static String lead(String subClass) {
        return bodies(subClass).stream()
                .filter(body -> !body.contains("产权单位"))
                .findFirst()
                .orElse(null);
    }

    private static List<String> bodies(String subClass) {
        return standard.conditions().stream()
                .filter(condition -> condition.subClass().equals(subClass) && condition.responsible() != null)
                .flatMap(condition -> List.of(condition.responsible().split("[、，,；;\\s]+")).stream())
                .map(body -> body.replaceFirst("^(及|和)", "").strip())
                .filter(body -> !body.isEmpty())
                .distinct()
                .toList();
    }

    private static List<Responsibility> numbered() {
        List<Responsibility> lines = new ArrayList<>();
        for (ResponsibilityLine line : REGISTER) {
            lines.add(new Responsibility(
                    lines.size() + 1,
                    line.subClass(),
                    line.region(),
                    line.department(),
                    line.coDepartments(),
                    line.basis()));
        }
        return lines;
    }

    // ---------------------------------------------------------------- the reports

    private static List<Object> report(int n, Random random, RegisterTable table) {
        SubClass subClass =
                standard.subClasses().get(random.nextInt(standard.subClasses().size()));
        List<StandardDraft.Condition> conditions = standard.conditions().stream()
                .filter(one -> one.subClass().equals(subClass.code()))
                .toList();
        StandardDraft.Condition condition = conditions.get(random.nextInt(conditions.size()));
        // One in a hundred comes without a place.
        String grid = n % 100 == 0 ? "" : GRIDS.get(random.nextInt(GRIDS.size()));
        RoutedCase routed = new RoutedCase(
                "99010120261124" + String.format("%05d", n),
                1,
                subClass.kind().name(),
                subClass.code(),
                subClass.className(),
                condition.responsible() == null ? "" : condition.responsible(),
                condition.lawBroken(),
                random.nextInt(4) == 0 ? 2 : null,
                "citizen",
                beginning(grid, 6),
                beginning(grid, 9),
                beginning(grid, 12),
                grid,
                1 + random.nextInt(60),
                random.nextInt(20) == 0,
                random.nextInt(4),
                null);
        List<Object> facts = new ArrayList<>();
        facts.add(routed);
        facts.add(new ReportTime(random.nextInt(1440), random.nextBoolean()));
        if (subClass.kind() == Kind.COMPONENT && random.nextInt(10) < 6) {
            List<String> owners = List.copyOf(BODIES.values());
            facts.add(new OwnedComponent(
                    beginning(grid, 6) + subClass.code().substring(1) + String.format("%06d", n),
                    subClass.code(),
                    owners.get(random.nextInt(owners.size())),
                    random.nextInt(41)));
        }
        facts.addAll(table.of(routed));
        facts.addAll(UNITS);
        return facts;
    }

    private static String beginning(String grid, int length) {
        return grid.isEmpty() ? "" : grid.substring(0, length);
    }

    // ---------------------------------------------------------------- the standard

    private static StandardDraft workbook() throws IOException {
        try (InputStream workbook = Files.newInputStream(STANDARD)) {
            return WorkbookForTests.read(workbook);
        }
    }

    private static StandardDraft demo() throws IOException {
        Map<String, SubClass> subClasses = new LinkedHashMap<>();
        List<StandardDraft.Condition> conditions = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        try (InputStream seed =
                Objects.requireNonNull(RealStandardTest.class.getResourceAsStream("/seed/standard.csv"))) {
            List<List<String>> rows = CommaSeparated.read(seed.readAllBytes());
            for (List<String> row : rows.subList(1, rows.size())) {
                Kind kind = Kind.valueOf(row.get(0));
                String code = kind.code(row.get(1), row.get(3));
                subClasses.putIfAbsent(code, new SubClass(code, kind, row.get(1), row.get(2), row.get(4)));
                conditions.add(new StandardDraft.Condition(
                        code,
                        numbers.merge(code, 1, Integer::sum),
                        row.get(5),
                        row.get(6),
                        row.get(7),
                        row.get(8),
                        row.get(9),
                        row.get(10),
                        row.get(11).equals("1")));
            }
        }
        return new StandardDraft(
                new StandardVersion("demo", "demo", LocalDate.of(2020, 1, 1)),
                new ArrayList<>(subClasses.values()),
                conditions);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
