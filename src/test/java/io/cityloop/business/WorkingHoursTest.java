package io.cityloop.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.cityloop.calendar.CityHours;
import io.cityloop.calendar.HoursDraft;
import io.cityloop.calendar.HoursDraft.SeasonalDraft;
import io.cityloop.calendar.Limit;
import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseFixture;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.Dispatch;
import io.cityloop.casefile.Filing;
import io.cityloop.casefile.StageClock;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An administrator changes the city's hours: what moves, what stays, and what is refused. */
@DatabaseTest
class WorkingHoursTest {

    private static final String PASSWORD = "Correct-horse-7-battery";
    private static final String MORNINGS = "08:00-12:00";

    @Autowired
    MockMvc http;

    @Autowired
    StaffRegister staff;

    @Autowired
    CityHours hours;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    EngineClock time;

    @Autowired
    TransactionTemplate workflowTransaction;

    @Autowired
    JsonMapper json;

    private final String id = UUID.randomUUID().toString().substring(0, 6);
    private HoursDraft before = new HoursDraft("", List.of(), "", List.of());

    @BeforeEach
    void theHoursOfTheCity() {
        before = hours.inForce();
    }

    @AfterEach
    void asTheyWere() {
        hours.change(before, hours.edition(), "restored", Actor.system());
        time.reset();
    }

    private String caseInHandling(String limit) {
        return Objects.requireNonNull(workflowTransaction.execute(status -> {
            String number = cases.open(CaseFixture.report(CaseFixture.placeIn("970000000000"), null))
                    .number();
            cases.file(number, new Filing("C0104", 1L, "TEST", limit, false));
            cases.dispatch(number, new Dispatch("d" + id, List.of(), null, null, null));
            clocks.startHandling(number, "d" + id, Limit.parse(limit));
            return number;
        }));
    }

    private StageClock handling(String number) {
        return clocks.handling(number).orElseThrow();
    }

    private HoursDraft with(String usual, SeasonalDraft... seasonal) {
        return new HoursDraft(usual, List.of(seasonal), before.duty(), before.seasons());
    }

    private List<TimelineEntry> recomputed(String number) {
        return timeline.entries(number).stream()
                .filter(entry -> entry.action().equals("handling.deadlineRecomputed"))
                .toList();
    }

    @Test
    void openHandlingDeadlinesMoveAndTheirCasesSayWhy() {
        // given
        String working = caseInHandling("3工作日");
        String urgent = caseInHandling("2紧急工作日");
        StageClock was = handling(working);

        // when: half the hours, so that twelve more mornings are needed instead of three days
        hours.change(with(MORNINGS), hours.edition(), "防汛值守 " + id, Actor.system());

        // then
        assertThat(handling(working).dueAt()).isAfter(was.dueAt());
        assertThat(recomputed(working))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("cause", "防汛值守 " + id));
        assertThat(recomputed(urgent)).isEmpty();
        assertThat(timeline.verify(working).intact()).isTrue();
        assertThat(hours.history(1)).singleElement().satisfies(change -> {
            assertThat(change.reason()).isEqualTo("防汛值守 " + id);
            assertThat(change.hours().usual()).isEqualTo(MORNINGS);
        });
    }

    @Test
    void whatHasStoppedAndTheCentresStepsUnderWayStayAsTheyWere() {
        // given: one clock stopped, one step of the centre in working time
        String number = caseInHandling("3工作日");
        time.advance(Duration.ofMinutes(10));
        workflowTransaction.executeWithoutResult(status -> clocks.enter(number, Stage.CHECK, null));
        var stoppedDue = handling(number).dueAt();
        var checkDue = clocks.current(number, Stage.CHECK).orElseThrow().dueAt();
        time.advance(Duration.ofMinutes(10));

        // when: everything is at another time
        hours.change(
                new HoursDraft("10:00-11:00", List.of(), "03:00-03:30", before.seasons()),
                hours.edition(),
                "x",
                Actor.system());

        // then
        assertThat(handling(number).dueAt()).isEqualTo(stoppedDue);
        assertThat(clocks.current(number, Stage.CHECK).orElseThrow().dueAt()).isEqualTo(checkDue);
        assertThat(recomputed(number)).isEmpty();

        // when: the next step begins
        time.advance(Duration.ofMinutes(1));
        workflowTransaction.executeWithoutResult(status -> clocks.enter(number, Stage.CLOSING, null));

        // then
        assertThat(clocks.current(number, Stage.CLOSING).orElseThrow().derivation())
                .anyMatch(line -> line.contains("03:00–03:30"));
    }

    @Test
    void theSameHoursAgainChangeNothingAndAnOldPageIsToldSo() {
        // given
        long edition = hours.edition();
        hours.change(with(MORNINGS), edition, "x", Actor.system());

        // when / then
        long after = hours.edition();
        hours.change(with("8:00-12:00"), after, "again", Actor.system());
        assertThat(hours.edition()).isEqualTo(after);
        assertThatThrownBy(() -> hours.change(with("09:00-12:00"), edition, "late", Actor.system()))
                .isInstanceOf(Conflict.class);
        assertThat(hours.inForce().usual()).isEqualTo(MORNINGS);
    }

    @Test
    void theAdministratorChangesThemOnTheCalendarPage() throws Exception {
        // given
        var administrator = login("admin", Role.ADMINISTRATOR);
        var handler = login("handler", Role.HANDLER);
        assertThat(page(handler)).contains("08:00-12:00, 14:00-18:00").doesNotContain("/calendar/hours");
        String form = page(administrator);
        assertThat(form).contains("action=\"/calendar/hours\"");

        // when: two seasonal hours on one day, no reason
        var refused = http.perform(form(administrator, now())
                        .param("reason", " ")
                        .param("seasonalName", "夏季作息", "<b>秋</b>")
                        .param("seasonalDuring", "06-01..09-30", "09-30..10-31")
                        .param("seasonalPeriods", "08:00-12:00,15:00-18:30", "09:00-12:00"))
                .andReturn()
                .getResponse();

        // then
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("与前面作息的日期重叠", "id=\"hours-seasonal-1-during-wrong\"", "id=\"hours-reason-wrong\"")
                .contains("08:00-12:00,15:00-18:30", "&lt;b&gt;秋&lt;/b&gt;");
        assertThat(hours.inForce()).isEqualTo(before);

        // when
        var changed = http.perform(form(administrator, now())
                        .param("reason", "夏令时间 " + id)
                        .param("seasonalName", "夏季作息", "")
                        .param("seasonalDuring", "06-01..09-30", "")
                        .param("seasonalPeriods", "08:00-12:00,15:00-18:30", ""))
                .andReturn()
                .getResponse();

        // then
        assertThat(changed.getRedirectedUrl()).isEqualTo("/calendar#hours");
        assertThat(page(administrator)).contains("08:00-12:00, 15:00-18:30", "夏令时间 " + id, "已保存");

        // when: from a page opened before
        var late = http.perform(form(administrator, "garbage").param("reason", "晚了"))
                .andReturn()
                .getResponse();

        // then
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(http.perform(form(handler, now()).param("reason", "x"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void programsReadAndChangeThemOverHttp() throws Exception {
        // given
        String administrator = token("api", Role.ADMINISTRATOR);
        String supervisor = token("sup", Role.SUPERVISOR);
        String read = http.perform(get("/api/calendar/hours").header("Authorization", supervisor))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.usual").value("08:00-12:00, 14:00-18:00"))
                .andExpect(jsonPath("$.duty").value("00:00-24:00"))
                .andExpect(jsonPath("$.seasons[0].name").value("种植季节"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String changed = read.replace("{\"edition\"", "{\"reason\":\"接口 " + id + "\",\"edition\"")
                .replace("08:00-12:00, 14:00-18:00", MORNINGS);

        // when / then: refused
        http.perform(change(supervisor, changed)).andExpect(status().isForbidden());
        http.perform(change(administrator, "{}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("edition"));
        http.perform(change(administrator, "{\"edition\":0,\"seasonal\":[null],\"seasons\":null}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("usual"))
                .andExpect(jsonPath("$.errors[0].message").value("必填。"));
        http.perform(change(administrator, changed.replace(MORNINGS, "08:00-12:00, 11:00-13:00")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].message").value("时段相互重叠。"));
        http.perform(change(administrator, "[1")).andExpect(status().is4xxClientError());

        // when / then
        http.perform(change(administrator, changed))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.usual").value(MORNINGS));
        http.perform(change(administrator, changed.replace(MORNINGS, "09:00-12:00")))
                .andExpect(status().isConflict());
        http.perform(get("/api/calendar/hours/history").header("Authorization", supervisor))
                .andExpect(jsonPath("$.items[0].reason").value("接口 " + id))
                .andExpect(jsonPath("$.items[0].changedBy").value("api" + id));
    }

    private MockHttpServletRequestBuilder change(String token, String body) {
        return put("/api/calendar/hours")
                .header("Authorization", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private MockHttpServletRequestBuilder form(MockHttpSession session, String edition) {
        return post("/calendar/hours")
                .session(session)
                .with(csrf())
                .param("edition", edition)
                .param("usual", before.usual())
                .param("duty", before.duty())
                .param("seasonName", before.seasons().getFirst().name())
                .param("seasonParts", before.seasons().getFirst().parts());
    }

    private String now() {
        return String.valueOf(hours.edition());
    }

    private String page(MockHttpSession session) throws Exception {
        return http.perform(get("/calendar").session(session))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String token(String name, Role role) throws Exception {
        staff.createPerson(name + id, name, PASSWORD, List.of(Post.cityWide(role)));
        String answer = http.perform(post("/api/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of("username", name + id, "password", PASSWORD))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return "Bearer " + json.readTree(answer).path("token").asString();
    }

    private MockHttpSession login(String name, Role role) throws Exception {
        staff.createPerson(name + id, name, PASSWORD, List.of(Post.cityWide(role)));
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
}
