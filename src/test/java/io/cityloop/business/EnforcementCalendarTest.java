package io.cityloop.business;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.FilesForTests;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** The statutory calendar of an agency as a page; today is Tuesday 6 October 2026, within the holiday. */
@DatabaseTest
@Import(FilesForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnforcementCalendarTest {

    private static final String PASSWORD = "Correct-horse-7-battery";

    @Autowired
    private MockMvc web;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private PenaltyMoney money;

    @Autowired
    private EngineClock time;

    private MockHttpSession head;
    private MockHttpSession acceptor;

    @BeforeAll
    void fines() throws Exception {
        time.pin(Instant.parse("2026-10-06T02:00:00Z"));
        head = login("cal-head", new Post(Role.AGENCY_HEAD, FilesForTests.AGENCY, null));
        acceptor = login("cal-acceptor", new Post(Role.ACCEPTOR, null, null));
        // due on the 8th after the holiday, on the 13th, and on 25 September before it
        money.order("RAcal1", Fen.ofYuan(111), Fen.ZERO, LocalDate.of(2026, 9, 22), Actor.system());
        money.order("RAcal2", Fen.ofYuan(222), Fen.ZERO, LocalDate.of(2026, 9, 28), Actor.system());
        money.order("RAcal3", Fen.ofYuan(333), Fen.ZERO, LocalDate.of(2026, 9, 3), Actor.system());
        money.order("RBcal4", Fen.ofYuan(444), Fen.ZERO, LocalDate.of(2026, 9, 22), Actor.system());
    }

    @AfterAll
    void theClockGoesOn() {
        time.reset();
    }

    @Test
    void theHeadSeesWhatFallsDueByArticle() throws Exception {
        web.perform(get("/enforcement/calendar").session(head))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("《行政处罚法》第六十七条"),
                                containsString("本周到期"),
                                containsString("2026-10-08"),
                                containsString("下周到期"),
                                containsString("2026-10-13"),
                                containsString("已经逾期"),
                                containsString("2026-09-18"),
                                not(containsString("444.00")))));
    }

    @Test
    void thePageSpeaksEnglishToo() throws Exception {
        web.perform(get("/enforcement/calendar?lang=en").session(head))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Administrative Penalty Law art. 67"),
                                containsString("Due this week"),
                                containsString("Payment of the fine"))));
    }

    @Test
    void whoHasNothingToDoWithEnforcementDoesNotSeeIt() throws Exception {
        web.perform(get("/enforcement/calendar").session(acceptor)).andExpect(status().isForbidden());
    }

    private MockHttpSession login(String username, Post post) throws Exception {
        staff.createPerson(username, username, PASSWORD, List.of(post));
        var answer = web.perform(post("/login")
                        .session(new MockHttpSession())
                        .with(request -> {
                            request.setRequestedSessionIdValid(true);
                            return request;
                        })
                        .with(csrf())
                        .param("username", username)
                        .param("password", PASSWORD))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }
}
