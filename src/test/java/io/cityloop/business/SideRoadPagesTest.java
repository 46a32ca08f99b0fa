package io.cityloop.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.cityloop.calendar.Limit;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseFixture;
import io.cityloop.casefile.Dispatch;
import io.cityloop.casefile.Filing;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.Applications;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.tasks.WorkList;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.UserTaskListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Roads beside the loop and the list of deadlines, page by page, as people of several posts see them. */
@DatabaseTest
class SideRoadPagesTest {

    private static final String PASSWORD = "Correct-horse-7-battery";

    @Autowired
    MockMvc http;

    @Autowired
    StaffRegister staff;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Applications applications;

    @Autowired
    WorkList workList;

    @Autowired
    UserTaskListener listener;

    @Autowired
    EngineClock time;

    @Autowired
    TransactionTemplate workflowTransaction;

    private final String id = UUID.randomUUID().toString().substring(0, 6);
    private final String community = "96" + String.format("%010d", Math.floorMod(id.hashCode(), 1_000_000_000));
    private final String department = "d" + id;
    private final String otherDepartment = "e" + id;
    private String number = "";

    @BeforeEach
    void aDepartmentHandlesACase() {
        staff.createOrganisation(new Organisation(department, "排水处", Organisation.DEPARTMENT, null, null));
        staff.createOrganisation(new Organisation(otherDepartment, "园林处", Organisation.DEPARTMENT, null, null));
        workflowTransaction.executeWithoutResult(status -> {
            number = cases.open(CaseFixture.report(CaseFixture.placeIn(community), null))
                    .number();
            cases.file(number, new Filing("C0104", 1L, "TEST", "2紧急工作时", false));
            cases.dispatch(number, new Dispatch(department, List.of(), null, null, null));
            var clock = clocks.startHandling(number, department, Limit.parse("2紧急工作时"));
            listener.arrived(new EngineJob(
                    System.nanoTime(),
                    "job",
                    ProcessIds.UserTask.HANDLE_CASE,
                    1,
                    1,
                    "caseLoop",
                    1,
                    number,
                    Map.of(),
                    Map.of(
                            "caseNumber",
                            number,
                            "round",
                            1,
                            "organisation",
                            department,
                            "warnAt",
                            String.valueOf(clock.warnAt()),
                            "dueAt",
                            String.valueOf(clock.dueAt()))));
        });
    }

    @AfterEach
    void letTheClockRun() {
        time.reset();
    }

    private MockHttpSession login(String name, Post post) throws Exception {
        staff.createPerson(name + id, name, PASSWORD, List.of(post));
        return session(name);
    }

    private MockHttpSession session(String name) throws Exception {
        var session = new MockHttpSession();
        var answer = http.perform(post("/login")
                        .session(session)
                        .with(request -> {
                            request.setRequestedSessionIdValid(true);
                            return request;
                        })
                        .with(csrf())
                        .param("username", name + id)
                        .param("password", PASSWORD))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }

    private MockHttpServletResponse show(MockHttpSession session, String path) throws Exception {
        return http.perform(get(path).session(session)).andReturn().getResponse();
    }

    private MvcResult apply(MockHttpSession session, String road, String reason) throws Exception {
        return http.perform(post("/cases/" + number + "/roads/" + road)
                        .session(session)
                        .with(csrf())
                        .param("reason", reason))
                .andReturn();
    }

    private static Map<String, Object> flash(MvcResult result) {
        return Map.copyOf(result.getFlashMap());
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theLeadAppliesForAnExtensionOnThePageAndSeesItThere() throws Exception {
        // given
        var lead = login("lead", new Post(Role.DEPARTMENT_LEAD, department, null));
        assertThat(text(show(lead, "/cases/" + number)))
                .contains("/cases/" + number + "/roads/extension", "/roads/suspension")
                .doesNotContain("/roads/void", "/roads/supervision", "/roads/urge");

        // when
        var nothing = apply(lead, "extension", " ");
        assertThat(text(show(lead, "/cases/" + number))).contains("必填。");
        var applied = apply(lead, "extension", "配件在途");
        assertThat(text(show(lead, "/cases/" + number))).contains("延期申请已提交。", "配件在途", "待决定");
        var again = apply(lead, "extension", "再来一次");

        // then
        assertThat(flash(nothing)).containsKey("refusal");
        assertThat(applied.getResponse().getRedirectedUrl()).isEqualTo("/cases/" + number + "#roads");
        assertThat(flash(applied)).containsEntry("asked", "extension");
        assertThat(String.valueOf(flash(again).get("refusal"))).contains("还有一项申请未办结");
        assertThat(text(show(lead, "/cases/" + number))).contains("还有一项申请未办结", "再来一次");
    }

    @Test
    void aTasksPageShowsWhatWasAppliedForAndLeadsBackThere() throws Exception {
        // given
        var head = CaseFixture.person("h" + id, new Post(Role.DEPARTMENT_LEAD, department, null));
        applications.extension(head, number, "配件在途");
        staff.createPerson(
                "both" + id,
                "both",
                PASSWORD,
                List.of(new Post(Role.HANDLER, department, null), new Post(Role.DEPARTMENT_LEAD, department, null)));
        var both = session("both");
        var task = workList.ofCase(number).getFirst();

        // when
        var answer = http.perform(post("/cases/" + number + "/roads/suspension")
                        .session(both)
                        .with(csrf())
                        .param("task", String.valueOf(task.id()))
                        .param("category", "season")
                        .param("until", "2099-13-01")
                        .param("reason", "等雨季过去"))
                .andReturn();

        // then
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/tasks/" + task.id() + "#roads");
        assertThat(text(show(both, "/tasks/" + task.id())))
                .contains("配件在途", "等雨季过去", "日期或时间不完整。", "name=\"task\" value=\"" + task.id() + "\"");
    }

    @Test
    void othersAreRefusedAndNothingIsWritten() throws Exception {
        // given
        var other = login("other", new Post(Role.DEPARTMENT_LEAD, otherDepartment, null));
        var leader = login("leader", new Post(Role.SHIFT_LEADER, null, community));

        // when / then: a case of another department does not exist, a centre may not apply for a department
        assertThat(apply(other, "extension", "想延期").getResponse().getStatus()).isEqualTo(404);
        assertThat(apply(leader, "extension", "想延期").getResponse().getStatus()).isEqualTo(403);
        assertThat(apply(leader, "nowhere", "想延期").getResponse().getStatus()).isEqualTo(404);
        assertThat(http.perform(post("/cases/" + number + "/roads/extension")
                                .session(leader)
                                .with(csrf().useInvalidToken())
                                .param("reason", "想延期"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        var supervisor = CaseFixture.person("s" + id, Post.cityWide(Role.SUPERVISOR));
        assertThat(applications.ofCase(supervisor, number)).isEmpty();
    }

    @Test
    void aSupervisorSupervisesAndUrgesOnThePage() throws Exception {
        // given
        var supervisor = login("supervisor", new Post(Role.SUPERVISOR, null, community));

        // when
        var supervised = http.perform(post("/cases/" + number + "/roads/supervision")
                        .session(supervisor)
                        .with(csrf())
                        .param("level", "key")
                        .param("replyBy", "2099-01-01T09:00")
                        .param("reason", "限期回复"))
                .andReturn();
        var urged = apply(supervisor, "urge", "");
        var unreadable = http.perform(post("/cases/" + number + "/roads/supervision")
                        .session(supervisor)
                        .with(csrf())
                        .param("level", "key")
                        .param("replyBy", "明天")
                        .param("reason", "限期回复"))
                .andReturn();

        // then
        assertThat(flash(supervised)).containsEntry("asked", "supervision");
        assertThat(flash(urged)).containsEntry("asked", "urge");
        assertThat(String.valueOf(flash(unreadable).get("refusal"))).contains("replyBy");
        var person = CaseFixture.person("s" + id, Post.cityWide(Role.SUPERVISOR));
        assertThat(applications.ofCase(person, number))
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(ApplicationKind.SUPERVISION));
        assertThat(text(show(supervisor, "/cases/" + number))).contains("重点督办", "2099-01-01 09:00");
    }

    @Test
    void deadlinesAreSeenByTheCentresAndByTheDepartmentThatHasTheTask() throws Exception {
        // given
        var supervisor = login("supervisor", new Post(Role.SUPERVISOR, null, community));
        var elsewhere = login("elsewhere", new Post(Role.SUPERVISOR, null, "111111"));
        var lead = login("lead", new Post(Role.DEPARTMENT_LEAD, department, null));
        var other = login("other", new Post(Role.DEPARTMENT_LEAD, otherDepartment, null));
        var handler = login("handler", new Post(Role.HANDLER, department, null));
        assertThat(text(show(supervisor, "/deadlines"))).doesNotContain(number);

        // when: the deadline has passed
        time.advance(Duration.ofHours(3));

        // then
        assertThat(text(show(supervisor, "/deadlines"))).contains(number, "排水处", "其中已超时 1 项");
        assertThat(text(show(supervisor, "/deadlines?stage=handling"))).contains(number);
        assertThat(text(show(supervisor, "/deadlines?stage=filing"))).doesNotContain(number);
        assertThat(text(show(lead, "/deadlines"))).contains(number);
        assertThat(text(show(elsewhere, "/deadlines"))).doesNotContain(number);
        assertThat(text(show(other, "/deadlines"))).doesNotContain(number);
        assertThat(show(handler, "/deadlines").getStatus()).isEqualTo(403);
    }

    @Test
    void anAdministratorLoadsANoticeOrReadsWhatIsWrongWithIt() throws Exception {
        // given
        var administrator = login("admin", Post.cityWide(Role.ADMINISTRATOR));
        var handler = login("handler", new Post(Role.HANDLER, department, null));
        var wrong = post("/calendar").with(csrf()).param("year", "2031").param("notice", "休息一天");

        // when
        var refused = http.perform(wrong.session(administrator)).andReturn().getResponse();

        // then
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("休息一天", "没有导入");
        assertThat(text(show(administrator, "/calendar"))).contains("name=\"notice\"");
        assertThat(text(show(handler, "/calendar"))).doesNotContain("name=\"notice\"");
        assertThat(http.perform(post("/calendar")
                                .with(csrf())
                                .param("notice", "x")
                                .session(handler))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theRuleIsSaidBeforeTheFormIsSentAndWhatBreaksItIsRefusedWithItsWords() throws Exception {
        // given
        var lead = login("lead", new Post(Role.DEPARTMENT_LEAD, department, null));
        var page = text(show(lead, "/cases/" + number));
        assertThat(page).contains("每轮最多挂账 1 次", "每轮最多 2 次", " max=\"");

        // when / then: a day that breaks the rule, or is none
        assertThat(refusal(suspend(lead, "season", "2099-01-01", "等雨季过去"))).contains("挂账最长一年");
        assertThat(refusal(suspend(lead, "season", "2020-01-01", "等雨季过去"))).contains("须在今天之后");
        assertThat(refusal(suspend(lead, "season", "+999999999-12-31", "等雨季过去")))
                .contains("until");
        assertThat(refusal(suspend(lead, "season", "明天", "等雨季过去"))).contains("日期或时间不完整");
        assertThat(refusal(suspend(lead, "whim", "2099-01-01", "等雨季过去"))).contains("没有这个挂账原因");
        assertThat(refusal(suspend(lead, "season", "2099-01-01", "长".repeat(1001))))
                .contains("理由最多 1000 字");
        var supervisor = CaseFixture.person("s" + id, Post.cityWide(Role.SUPERVISOR));
        assertThat(applications.ofCase(supervisor, number)).isEmpty();

        // when: what is written is shown as it is written
        apply(lead, "extension", "<script>alert(1)</script>");
        assertThat(text(show(lead, "/cases/" + number)))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)");

        // when: no second one beside it, and the page says so beforehand
        assertThat(text(show(lead, "/cases/" + number))).contains("还有一项申请未办结");
        assertThat(applications.ofCase(supervisor, number)).hasSize(1);
    }

    @Test
    void anExtensionIsNeverGrantedOnceOverdue() throws Exception {
        // given
        var lead = login("lead", new Post(Role.DEPARTMENT_LEAD, department, null));

        // when
        time.advance(Duration.ofHours(3));

        // then
        assertThat(text(show(lead, "/cases/" + number))).contains("处置已超时，不能申请延期");
        assertThat(refusal(apply(lead, "extension", "配件在途"))).contains("处置已超时，不能申请延期");
        var supervisor = CaseFixture.person("s" + id, Post.cityWide(Role.SUPERVISOR));
        assertThat(applications.ofCase(supervisor, number)).isEmpty();
    }

    @Test
    void aNoticeThatCannotHoldIsRefusedWithItsRuleAndNothingIsLoaded() throws Exception {
        // given
        var administrator = login("admin", Post.cityWide(Role.ADMINISTRATOR));
        String head = "year: 2044\n";

        // when / then
        assertThat(notice(administrator, head + "off 2044-01-01 元旦\noff 2044-01-01 元旦"))
                .contains("2044-01-01 出现两次");
        assertThat(notice(administrator, head + "off 2045-05-01 劳动节")).contains("不属于 2044 年的通知");
        assertThat(notice(administrator, head + "off 2044-10-07..2044-10-01 国庆节"))
                .contains("先小后大");
        assertThat(notice(administrator, head + "off 0001-01-01..9999-12-31 国庆节"))
                .contains("最多 31 天");
        assertThat(notice(administrator, head + "work 2044-01-04 元旦")).contains("不可能是调休上班日");
        assertThat(notice(administrator, "year: 99999\noff 2044-01-01 元旦")).contains("缺少年份");
        assertThat(notice(administrator, head + "title: " + "长".repeat(300) + "\noff 2044-01-01 元旦"))
                .contains("太长");
        assertThat(notice(administrator, head + "<img src=x>")).contains("&lt;img src=x&gt;");
        assertThat(notice(administrator, "{\"year\":1e99,\"days\":[]}")).contains("缺少年份");
        assertThat(text(show(administrator, "/calendar?year=2044"))).contains("尚未公布");
    }

    private MvcResult suspend(MockHttpSession session, String category, String until, String reason) throws Exception {
        return http.perform(post("/cases/" + number + "/roads/suspension")
                        .session(session)
                        .with(csrf())
                        .param("category", category)
                        .param("until", until)
                        .param("reason", reason))
                .andReturn();
    }

    private static String refusal(MvcResult result) {
        return String.valueOf(flash(result).get("refusal"));
    }

    private String notice(MockHttpSession session, String text) throws Exception {
        var response = http.perform(
                        post("/calendar").session(session).with(csrf()).param("notice", text))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(422);
        return text(response);
    }
}
