package io.cityloop.calendar;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The calendar over HTTP; loads the year 2041, which no other test looks at. */
@DatabaseTest
class CalendarApiTest {

    private static final String PASSWORD = "a good password";
    private static final String LIST = "{\"year\":2041,\"papers\":[\"https://example.invalid/2041\"],"
            + "\"days\":[{\"name\":\"元旦\",\"date\":\"2041-01-01\",\"isOffDay\":true}]}";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StaffRegister register;

    @Autowired
    private JsonMapper json;

    @Test
    void aDeadlineComesWithItsReasons() throws Exception {
        mvc.perform(as(Role.HANDLER, get("/api/calendar/deadline"))
                        .param("limit", "4工作时")
                        .param("from", "2026-09-30T08:30:00Z"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dueAt").value("2026-10-08T02:30:00Z"))
                .andExpect(jsonPath("$.warnAt").value("2026-10-08T01:42:00Z"))
                .andExpect(jsonPath("$.provisional").value(false))
                .andExpect(jsonPath("$.derivation", hasItem(containsString("国办发明电〔2025〕7号"))));
    }

    @Test
    void whatCannotBeReadIsRefusedNamingTheField() throws Exception {
        MockHttpServletRequestBuilder limit = as(Role.HANDLER, get("/api/calendar/deadline"));
        mvc.perform(limit.param("limit", "尽快").param("from", "2026-09-30T08:30:00Z"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
        MockHttpServletRequestBuilder from = as(Role.HANDLER, get("/api/calendar/deadline"));
        mvc.perform(from.param("limit", "4工作时").param("from", "tomorrow"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("from"));
        MockHttpServletRequestBuilder outside = as(Role.HANDLER, get("/api/calendar/deadline"));
        mvc.perform(outside.param("limit", "4工作时").param("from", "1000-01-01T00:00:00Z"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("from"));
    }

    @Test
    void aYearNamesItsNoticeAndAYearNotPublishedSaysSo() throws Exception {
        mvc.perform(as(Role.HANDLER, get("/api/calendar/2026")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.published").value(true))
                .andExpect(jsonPath("$.notice.number").value("国办发明电〔2025〕7号"))
                .andExpect(jsonPath("$.days", hasSize(365)))
                .andExpect(jsonPath("$.days[0].kind").value("HOLIDAY"))
                .andExpect(jsonPath("$.days[3].kind").value("MAKE_UP_WORKDAY"));
        mvc.perform(as(Role.HANDLER, get("/api/calendar/2030")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.published").value(false))
                .andExpect(jsonPath("$.notice", nullValue()));
        mvc.perform(as(Role.HANDLER, get("/api/calendar/1066"))).andExpect(status().isNotFound());
    }

    @Test
    void onlyTheAdministratorLoadsAYear() throws Exception {
        mvc.perform(as(Role.SUPERVISOR, post("/api/calendar/years"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(LIST))
                .andExpect(status().isForbidden());
        mvc.perform(as(Role.ADMINISTRATOR, post("/api/calendar/years"))
                        .param("year", "2042")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(LIST))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("year"));
        mvc.perform(as(Role.ADMINISTRATOR, post("/api/calendar/years"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(LIST.replace("}]", "},{\"name\":\"元旦\",\"date\":\"2041-01-01\",\"isOffDay\":true}]")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("days[1].date"));
        mvc.perform(as(Role.ADMINISTRATOR, post("/api/calendar/years"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(LIST))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.published").value(true))
                .andExpect(jsonPath("$.notice.source").value("https://example.invalid/2041"));
    }

    private MockHttpServletRequestBuilder as(Role role, MockHttpServletRequestBuilder request) throws Exception {
        String username = "u" + UUID.randomUUID().toString().substring(0, 12);
        register.createPerson(username, "李四", PASSWORD, List.of(new Post(role, null, null)));
        String answer = mvc.perform(post("/api/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of("username", username, "password", PASSWORD))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return request.header(
                "Authorization", "Bearer " + json.readTree(answer).path("token").asString());
    }
}
