package io.cityloop.dispatch.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseFixture;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.Dispatch;
import io.cityloop.casefile.Filing;
import io.cityloop.dispatch.Responsibilities;
import io.cityloop.dispatch.ResponsibilityLine;
import io.cityloop.dispatch.Returns;
import io.cityloop.dispatch.RuleReturns;
import io.cityloop.dispatch.persistence.RuleTallies;
import io.cityloop.geo.Place;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.rules.Explanations;
import io.cityloop.rules.RuleEngine;
import io.cityloop.rules.RuleSettings;
import io.cityloop.rules.RulesOutsideSpring;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.WorkList;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.UserTaskListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why a case went where it went, over HTTP and on pages, for those who may know; and why rules left one to a dispatcher. */
@DatabaseTest
class RoutingExplainedTest {

    private static final String PASSWORD = "Correct-horse-7-battery";
    private static final String SUB_CLASS = "C0104";
    private static final String HEAD = "package rules.routing;\nimport io.cityloop.dispatch.domain.RoutedCase;\n";

    @Autowired
    MockMvc http;

    @Autowired
    StaffRegister staff;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    RouteCase route;

    @Autowired
    Explanations explanations;

    @Autowired
    RoutingFacts facts;

    @Autowired
    RuleTallies tallies;

    @Autowired
    Returns returns;

    @Autowired
    ReviewReturn review;

    @Autowired
    Clock clock;

    @Autowired
    UserTaskListener listener;

    @Autowired
    WorkList workList;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate workflowTransaction;

    private final String id = UUID.randomUUID().toString().substring(0, 6);
    private final String community = "95" + String.format("%010d", Math.floorMod(id.hashCode(), 1_000_000_000));
    private final String department = "d" + id;
    private final String territory = "t" + id;

    @BeforeEach
    void aDepartmentAnswersForTheSubClassAndAStreetForItsGround() {
        String street = community.substring(0, 9);
        staff.createOrganisation(new Organisation(department, "排水处" + id, Organisation.DEPARTMENT, null, null));
        staff.createOrganisation(new Organisation(territory, "街道办" + id, Organisation.DEPARTMENT, null, street));
        responsibilities.replace(
                List.of(new ResponsibilityLine(SUB_CLASS, street, department, List.of(), "三定方案" + id)));
    }

    @AfterEach
    void leaveNoRegister() {
        responsibilities.replace(List.of());
    }

    private String filed(Place place) {
        return Objects.requireNonNull(workflowTransaction.execute(status -> {
            String number =
                    cases.open(CaseFixture.report(place, "citizen" + id)).number();
            cases.file(number, new Filing(SUB_CLASS, 1L, "TEST", "2紧急工作时", false));
            return number;
        }));
    }

    private Map<String, ?> routed(RouteCase worker, String number) {
        return Objects.requireNonNull(workflowTransaction.execute(
                status -> worker.work(job(ProcessIds.Job.ROUTE_CASE, "serviceTask_routeCase", number, Map.of()))));
    }

    private static EngineJob job(String type, String element, String number, Map<String, Object> variables) {
        return new EngineJob(System.nanoTime(), type, element, 1, 1, "caseLoop", 1, number, Map.of(), variables);
    }

    /** The task that waits for a dispatcher when the rules were not sure. */
    private long waitsForTheDispatcher(String number) {
        workflowTransaction.executeWithoutResult(status -> listener.arrived(job(
                "io.camunda.zeebe:userTask",
                ProcessIds.UserTask.DISPATCH_CASE,
                number,
                Map.of("caseNumber", number, "round", 1))));
        return workList.ofCase(number).getFirst().id();
    }

    private MockHttpSession login(String name, Post post) throws Exception {
        staff.createPerson(name + id, name, PASSWORD, List.of(post));
        var answer = http.perform(
                        post("/login").with(csrf()).param("username", name + id).param("password", PASSWORD))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession());
    }

    private MockHttpServletResponse show(MockHttpSession session, String path) throws Exception {
        return http.perform(get(path).session(session)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String api(String number) {
        return "/api/cases/" + number + "/explanations";
    }

    @Test
    void whyACaseWentThereIsToldWithFactsRulesResultAndWhatWasRejected() throws Exception {
        // given
        String number = filed(CaseFixture.placeIn(community));
        Map<String, ?> variables = routed(route, number);

        // when
        var lead = login("lead", new Post(Role.DEPARTMENT_LEAD, department, null));
        var response = show(lead, api(number));

        // then
        assertThat(variables.get(ProcessIds.Variable.CERTAIN)).isEqualTo(true);
        assertThat(variables.get(ProcessIds.Variable.LEAD_DEPARTMENT)).isEqualTo(department);
        assertThat(response.getStatus()).isEqualTo(200);
        JsonNode why = json.readTree(text(response)).path("items").path(0);
        assertThat(why.path("decision").asString()).isEqualTo("routing");
        assertThat(why.path("ruleVersion").asString()).hasSize(64);
        assertThat(why.path("facts").path("case").path("number").asString()).isEqualTo(number);
        assertThat(why.path("facts").path("case").path("community").asString()).isEqualTo(community);
        assertThat(why.path("facts")
                        .path("responsibilities")
                        .path(0)
                        .path("department")
                        .asString())
                .isEqualTo(department);
        List<String> fired = names(why.path("rules"));
        assertThat(fired).containsSubsequence("责任主体清单列明的部门负责", "唯一最明确的依据即可自动派遣", "依据较弱的部门不作主办", "累计得分决定优先级");
        JsonNode byList = why.path("rules").path(fired.indexOf("责任主体清单列明的部门负责"));
        assertThat(byList.path("basis").asString()).isEqualTo("城市管理责任主体清单");
        assertThat(byList.path("english").asString()).contains("list of responsible bodies");
        assertThat(why.path("result").path("leadDepartment").asString()).isEqualTo(department);
        assertThat(why.path("result").path("sure").asBoolean()).isTrue();
        assertThat(why.path("result").path("decidedBy").asString()).isEqualTo("责任主体清单列明的部门负责");
        // other organisations of the city may have been weighed as well: which ones is not this test's business
        JsonNode other = why.path("rejected")
                .valueStream()
                .filter(one -> one.path("alternative").asString().equals(territory))
                .findFirst()
                .orElseThrow();
        assertThat(other.path("reason").asString()).contains("辖区内；不如：责任主体清单第 ");
        assertThat(why.path("failure").isNull()).isTrue();
        assertThat(text(response)).doesNotContain("王小明", "13800135678");
    }

    @Test
    void aReturnCountsAgainstTheOneRuleThatDecidedUnlessItWasForAnotherReason() throws Exception {
        // given
        var before = decided();
        String one = filed(CaseFixture.placeIn(community));
        String two = filed(CaseFixture.placeIn(community));
        for (String number : List.of(one, two)) {
            routed(route, number);
            workflowTransaction.executeWithoutResult(
                    status -> cases.dispatch(number, new Dispatch(department, List.of(), null, null, null)));
        }

        // when: one was not theirs, with the other a fact was missing
        agreed(one, Map.of("reason", "属实"));
        agreed(two, Map.of("reason", "地点写错", "otherCause", true));

        // then
        var after = decided();
        assertThat(after.decided() - before.decided()).isEqualTo(2);
        assertThat(after.returned() - before.returned()).isEqualTo(1);
        assertThat(tallies.byRule("routing")).doesNotContainKey("累计得分决定优先级");
        assertThat(returns.agreed(cases.find(one).orElseThrow()))
                .singleElement()
                .satisfies(agreed -> assertThat(agreed.notOurs()).isTrue());
        assertThat(returns.agreed(cases.find(two).orElseThrow()))
                .singleElement()
                .satisfies(agreed -> assertThat(agreed.notOurs()).isFalse());
        var dispatcher = login("dispatcher", new Post(Role.DISPATCHER, null, null));
        assertThat(text(show(dispatcher, "/admin/rules/routing?lang=zh")))
                .contains("生效版本的规则", "责任主体清单列明的部门负责", "%", "有现实危险的优先");
    }

    private RuleReturns.RuleReturn decided() {
        return tallies.byRule("routing").getOrDefault("责任主体清单列明的部门负责", new RuleReturns.RuleReturn("", 0, 0, 0));
    }

    /** The department asks, the dispatcher agrees; the rules then propose the territory, which decides by its own ground. */
    private void agreed(String number, Map<String, Object> form) {
        Actor actor = new Actor("dispatcher" + id, "派遣员", Role.DISPATCHER, null);
        workflowTransaction.executeWithoutResult(status -> {
            var file = cases.lock(number);
            returns.ask(file, "不归我们", actor, clock.instant());
            review.complete(completion(file, form, actor));
        });
    }

    private TaskCompletion completion(CaseFile file, Map<String, Object> form, Actor actor) {
        return new TaskCompletion(
                workList.ofCase(file.number()).stream().findFirst().orElseGet(() -> {
                    waitsForTheDispatcher(file.number());
                    return workList.ofCase(file.number()).getFirst();
                }),
                file,
                "agree",
                form,
                actor,
                clock.instant());
    }

    private static List<String> names(JsonNode rules) {
        return rules.valueStream().map(rule -> rule.path("name").asString()).toList();
    }

    @Test
    void onlyThoseWhoMaySeeTheCaseAreToldWhy() throws Exception {
        // given
        String number = filed(CaseFixture.placeIn(community));
        routed(route, number);
        String street = community.substring(0, 9);

        // then: own organisation, own region
        assertThat(show(login("lead", new Post(Role.DEPARTMENT_LEAD, department, null)), api(number))
                        .getStatus())
                .isEqualTo(200);
        assertThat(show(login("near", new Post(Role.DISPATCHER, null, street)), api(number))
                        .getStatus())
                .isEqualTo(200);

        // then: another's, elsewhere
        var other = login("other", new Post(Role.DEPARTMENT_LEAD, territory, null));
        assertThat(show(other, api(number)).getStatus()).isEqualTo(404);
        assertThat(show(other, "/cases/" + number).getStatus()).isEqualTo(404);
        assertThat(show(login("far", new Post(Role.DISPATCHER, null, "110101")), api(number))
                        .getStatus())
                .isEqualTo(404);

        // then: the reporter himself sees his case but not the rules; strangers see nothing
        assertThat(show(login("citizen", new Post(Role.CITIZEN, null, null)), api(number))
                        .getStatus())
                .isEqualTo(403);
        assertThat(http.perform(get(api(number))).andReturn().getResponse().getStatus())
                .isEqualTo(401);

        // then: a number that nobody ever had
        var unknown = show(login("all", new Post(Role.DISPATCHER, null, null)), api("9999999999999999999"));
        assertThat(unknown.getStatus()).isEqualTo(404);
        assertThat(unknown.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void theSentencesStandOnTheCasePageAndOnTheTaskPageInBothLanguages() throws Exception {
        // given
        String number = filed(CaseFixture.placeIn(community));
        routed(route, number);
        workflowTransaction.executeWithoutResult(
                status -> cases.dispatch(number, new Dispatch(department, List.of(), null, null, null)));
        long task = waitsForTheDispatcher(number);
        var dispatcher = login("dispatcher", new Post(Role.DISPATCHER, null, null));

        // then
        for (String page : List.of("/cases/" + number, "/tasks/" + task)) {
            assertThat(text(show(dispatcher, page + "?lang=zh")))
                    .contains("责任主体清单列明的部门负责", "城市管理责任主体清单", "街道办" + id, "不如：责任主体清单第 ", "排水处" + id);
            assertThat(text(show(dispatcher, page + "?lang=en")))
                    .contains("The department named in the city&#39;s list of responsible bodies leads");
        }
    }

    @Test
    void aCaseWithoutAPlaceOrASubClassIsTheDispatchersWithTheReason() throws Exception {
        // given
        String placeless = filed(new Place("", "", "", "", "", "", "", ""));
        String unnamed = filed(CaseFixture.placeIn(community));
        jdbc.update("UPDATE case_file SET sub_class = NULL WHERE number = ?", unnamed);
        var dispatcher = login("dispatcher", new Post(Role.DISPATCHER, null, null));

        for (var one :
                Map.of(placeless, "案件没有位置，无法确定属地和部件", unnamed, "案件没有问题小类").entrySet()) {
            // when
            Map<String, ?> variables = routed(route, one.getKey());
            long task = waitsForTheDispatcher(one.getKey());

            // then
            assertThat(variables.get(ProcessIds.Variable.CERTAIN)).isEqualTo(false);
            assertThat(text(show(dispatcher, "/tasks/" + task + "?lang=zh"))).contains(one.getValue());
            assertThat(text(show(dispatcher, api(one.getKey())))).contains(one.getValue());
        }
    }

    @Test
    void aRuleThatThrowsLeavesTheCaseToTheDispatcherAndSaysSo(@TempDir Path folder) throws Exception {
        // given
        RouteCase worker = ruledBy(
                folder, "rule \"会出错的规则\" when $case : RoutedCase() then $case.grid().substring(99); end", Map.of());

        // then
        assertLeftToTheDispatcher(worker, "threw", "规则执行出错。", "会出错的规则");
    }

    @Test
    void rulesPastTheirTimeAreStoppedAndTheCaseIsTheDispatchers(@TempDir Path folder) throws Exception {
        // given
        RouteCase worker = ruledBy(
                folder,
                "rule \"开始\" when RoutedCase() then insert(Integer.valueOf(0)); end\n"
                        + "rule \"没完没了\" when $n : Integer() then insert(Integer.valueOf($n + 1)); end",
                Map.of("cityloop.rules.max-firings", "100000000", "cityloop.rules.time-limit", "300ms"));

        // then
        assertLeftToTheDispatcher(worker, "limit", "规则执行过久，已被停止。", "300 ms");
    }

    private void assertLeftToTheDispatcher(RouteCase worker, String kind, String words, String detail)
            throws Exception {
        // given
        String number = filed(CaseFixture.placeIn(community));
        var dispatcher = login("dispatcher", new Post(Role.DISPATCHER, null, null));

        // when
        Map<String, ?> variables = routed(worker, number);
        long task = waitsForTheDispatcher(number);

        // then: the engine is told to ask a person, nobody is proposed
        assertThat(variables.get(ProcessIds.Variable.CERTAIN)).isEqualTo(false);
        assertThat(variables.get(ProcessIds.Variable.LEAD_DEPARTMENT)).isEqualTo("");
        assertThat(cases.find(number).orElseThrow().leadDepartment()).isNull();

        // then: why, with the facts as they were
        JsonNode why =
                json.readTree(text(show(dispatcher, api(number)))).path("items").path(0);
        assertThat(why.path("failure").path("kind").asString()).isEqualTo(kind);
        assertThat(why.path("failure").path("detail").asString()).contains(detail);
        assertThat(why.path("result").isNull()).isTrue();
        assertThat(why.path("facts").path("case").path("community").asString()).isEqualTo(community);
        assertThat(text(show(dispatcher, "/tasks/" + task + "?lang=zh"))).contains(words, detail);
        assertThat(timeline.entries(number))
                .filteredOn(entry -> entry.action().equals("dispatch.routed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("派遣规则没有作出判断", words));
    }

    private RouteCase ruledBy(Path folder, String rules, Map<String, String> limits) throws IOException {
        Files.writeString(folder.resolve("routing.drl"), HEAD + rules);
        var properties = new HashMap<>(limits);
        properties.put("cityloop.rules.location", folder.toUri().toString());
        RuleEngine engine = RulesOutsideSpring.engine(new Binder(new MapConfigurationPropertySource(properties))
                .bind("cityloop.rules", RuleSettings.class)
                .get());
        return new RouteCase(cases, timeline, new Router(engine, explanations, facts, tallies, json, messages));
    }
}
