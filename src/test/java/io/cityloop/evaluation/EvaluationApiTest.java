package io.cityloop.evaluation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.cityloop.evaluation.persistence.Aggregates;
import io.cityloop.evaluation.persistence.StoredMarks;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The contract of evaluation over HTTP, and who may see whose scores. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationApiTest {

    private static final LocalDate DAY = LocalDate.of(2032, 5, 5);

    @Autowired
    private MockMvc web;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private StoredMarks marks;

    @Autowired
    private Aggregates aggregates;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EngineClock time;

    private final Map<String, String> tokens = new HashMap<>();

    @BeforeAll
    void aDayOfCases() throws Exception {
        person("api-evaluator", new Post(Role.EVALUATOR, null, null));
        person("api-lead", new Post(Role.DEPARTMENT_LEAD, "55D1", null));
        person("api-citizen", new Post(Role.CITIZEN, null, null));
        time.pin(Instant.parse("2032-05-08T02:00:00Z"));
        HistoryOfTests history = new HistoryOfTests(3, "55");
        transaction.executeWithoutResult(status -> history.day(DAY, 150).forEach(marks::freeze));
        aggregates.countPending();
        for (String who : List.of("api-evaluator", "api-lead", "api-citizen")) {
            String answer = web.perform(post("/api/tokens")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"username\":\"" + who + "\",\"password\":\"correct horse battery\"}"))
                    .andExpect(status().isCreated())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            tokens.put(who, "Bearer " + JsonPath.read(answer, "$.token"));
        }
    }

    private void person(String username, Post post) {
        staff.createPerson(username, username, "correct horse battery", List.of(post));
    }

    @AfterAll
    void theClockGoesOn() {
        time.reset();
    }

    private org.springframework.test.web.servlet.ResultActions asks(String who, String path) throws Exception {
        return web.perform(get(path).header("Authorization", String.valueOf(tokens.get(who))));
    }

    private org.springframework.test.web.servlet.ResultActions does(String who, String path, String body)
            throws Exception {
        return web.perform(post(path)
                .header("Authorization", String.valueOf(tokens.get(who)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    void aDayIsRankedComputedReplayedAndPublished() throws Exception {
        // running figures first
        asks("api-evaluator", "/api/evaluations/2032-05-05?subject=department")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.provisional").value(true))
                .andExpect(jsonPath("$.items[0].sheetId", startsWith("live:2032-05-05:department:")))
                .andExpect(jsonPath("$.items[0].rank").value(1));
        asks("api-evaluator", "/api/publications/2032-05-05").andExpect(status().isNotFound());

        // then computed
        does("api-evaluator", "/api/evaluations/2032-05-05/compute", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("COMPUTED"));
        String ranking = asks("api-evaluator", "/api/evaluations/2032-05-05?subject=department")
                .andExpect(jsonPath("$.provisional").value(false))
                .andExpect(jsonPath("$.items[*].score", hasSize(greaterThan(2))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String id = JsonPath.read(ranking, "$.items[0].sheetId");
        asks("api-evaluator", "/api/evaluations/sheets/" + id)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ruleVersion", org.hamcrest.Matchers.hasLength(64)))
                .andExpect(jsonPath("$.factsHash", org.hamcrest.Matchers.hasLength(64)))
                .andExpect(jsonPath("$.lines[0].rule").value("部门：按期处置率"))
                .andExpect(jsonPath("$.lines[0].weight").value(40))
                .andExpect(jsonPath("$.lines[0].cases", containsString("/lines/1/cases")));
        asks("api-evaluator", "/api/evaluations/sheets/" + id + "/lines/1/cases?limit=5")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(5)))
                .andExpect(jsonPath("$.next").isNotEmpty());

        // replayed, with the same version and with one nobody knows
        does("api-evaluator", "/api/evaluations/2032-05-05/replay", "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.identical").value(true));
        does("api-evaluator", "/api/evaluations/2032-05-05/replay", "{\"ruleVersion\":\"" + "0".repeat(64) + "\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("ruleVersion"));

        // exported
        asks("api-evaluator", "/api/evaluations/2032-05-05/ranking.xlsx")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("spreadsheetml")));

        // and published, without a person in it
        does("api-evaluator", "/api/evaluations/2032-05-05/publish", "").andExpect(status().isOk());
        does("api-evaluator", "/api/evaluations/2032-05-05/compute", "").andExpect(status().isConflict());
        web.perform(get("/api/publications/2032-05-05"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.departments", hasSize(4)))
                .andExpect(content().string(not(containsString("inspector1"))))
                .andExpect(content().string(not(containsString("dispatcher1"))));
        web.perform(get("/api/publications")).andExpect(jsonPath("$.items[*].steps[*]", hasSize(0)));
    }

    @Test
    void aLeadSeesHisOwnDepartmentAndNobodyElse() throws Exception {
        asks("api-lead", "/api/evaluations/2032-05-05?subject=department")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].subject", everyItem(is("55D1"))));
        asks("api-lead", "/api/evaluations/2032-05-05/figures?subject=department&key=55D1")
                .andExpect(status().isOk());
        asks("api-lead", "/api/evaluations/2032-05-05/figures?subject=department&key=55D2")
                .andExpect(status().isNotFound());
        asks("api-lead", "/api/evaluations/2032-05-05/trend?subject=department&key=55D1&limit=3")
                .andExpect(jsonPath("$.items", hasSize(3)));
        does("api-lead", "/api/evaluations/2032-05-05/compute", "").andExpect(status().isForbidden());
        asks("api-citizen", "/api/evaluations/2032-05-05").andExpect(status().isForbidden());
    }

    @Test
    void badInputIsRefusedForWhatItIs() throws Exception {
        asks("api-evaluator", "/api/evaluations/2032-13").andExpect(status().isUnprocessableContent());
        asks("api-evaluator", "/api/evaluations/2032-05?subject=mayor")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("subject"));
        does("api-evaluator", "/api/evaluations/2032-05/compute", "").andExpect(status().isConflict());
        asks("api-evaluator", "/api/evaluations/sheets/999999999").andExpect(status().isNotFound());
        does("api-lead", "/api/appeals", "{}").andExpect(status().isUnprocessableContent());
        does("api-lead", "/api/appeals", "{\"caseNumber\":\"nothing\",\"reason\":\"x\"}")
                .andExpect(status().isNotFound());
    }
}
