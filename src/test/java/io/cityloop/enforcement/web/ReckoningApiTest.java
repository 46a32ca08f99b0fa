package io.cityloop.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.FilesForTests;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.identity.Actor;
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
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Money and goods over HTTP, and who may read and write them; today is 1 October 2026. */
@DatabaseTest
@Import(FilesForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReckoningApiTest {

    private static final String FILE = "/api/penalties/RAapi1";

    @Autowired
    private MockMvc web;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private PenaltyMoney money;

    @Autowired
    private EngineClock time;

    private final Map<String, String> tokens = new HashMap<>();

    @BeforeAll
    void anAgencyAndAFile() throws Exception {
        time.pin(Instant.parse("2026-10-01T02:00:00Z"));
        person("rec-officer", new Post(Role.ENFORCEMENT_OFFICER, FilesForTests.AGENCY, null));
        person("rec-head", new Post(Role.AGENCY_HEAD, FilesForTests.AGENCY, null));
        person("rec-other", new Post(Role.ENFORCEMENT_OFFICER, FilesForTests.OTHER_AGENCY, null));
        person("rec-supervisor", new Post(Role.SUPERVISOR, null, null));
        person("rec-acceptor", new Post(Role.ACCEPTOR, null, null));
        money.order("RAapi1", Fen.ofYuan(200), Fen.ZERO, LocalDate.of(2026, 9, 1), Actor.system());
    }

    @AfterAll
    void theClockGoesOn() {
        time.reset();
    }

    @Test
    void theAgencyAndTheSupervisorReadAndOthersDoNot() throws Exception {
        // due on 16 September, late since: 15 days x 6 yuan
        reads("rec-head", FILE + "/money?at=2026-10-01")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dueDate", is("2026-09-16")))
                .andExpect(jsonPath("$.surcharge", is("90.00")))
                .andExpect(jsonPath("$.derivation", hasSize(3)));
        reads("rec-supervisor", FILE + "/money").andExpect(status().isOk());
        reads("rec-other", FILE + "/money").andExpect(status().isNotFound());
        reads("rec-acceptor", FILE + "/money").andExpect(status().isForbidden());
        reads("rec-officer", "/api/penalties/NOBODYS/money").andExpect(status().isNotFound());
        reads("rec-officer", FILE + "/money?at=soon")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field", is("at")));
        web.perform(get(FILE + "/money")).andExpect(status().isUnauthorized());
    }

    @Test
    void onlyOfficersOfTheAgencyWrite() throws Exception {
        String body = payment("w-1", "1", "W1");
        writes("rec-head", FILE + "/payments", body).andExpect(status().isForbidden());
        writes("rec-supervisor", FILE + "/payments", body).andExpect(status().isForbidden());
        writes("rec-other", FILE + "/payments", body).andExpect(status().isNotFound());
        writes("rec-head", FILE + "/goods", "{}").andExpect(status().isForbidden());
    }

    @Test
    void aPaymentIsEnteredOnceAndNeverMoreThanIsOwed() throws Exception {
        // given
        String file = "/api/penalties/RAapi4";
        money.order("RAapi4", Fen.ofYuan(200), Fen.ZERO, LocalDate.of(2026, 9, 1), Actor.system());

        // when
        String first = written(file + "/payments", payment("p-1", "50.50", "R1"));
        String second = written(file + "/payments", payment("p-1", "50.50", "R1"));

        // then
        assertThat(second).isEqualTo(first);
        writes("rec-officer", file + "/payments", payment("p-1", "51", "R1")).andExpect(status().isConflict());
        writes("rec-officer", file + "/payments", payment("p-2", "149.51", "R2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field", is("amount")))
                .andExpect(jsonPath("$.errors[0].message", containsString("第六十七条")));
        writes("rec-officer", file + "/payments", "{\"amount\":\"1e3\",\"clientId\":\"p-3\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field", is("amount")));
    }

    @Test
    void theSurchargeStandsStillDuringReview() throws Exception {
        // given
        money.order("RAapi2", Fen.ofYuan(200), Fen.ZERO, LocalDate.of(2026, 9, 1), Actor.system());

        // then
        writes("rec-officer", "/api/penalties/RAapi2/pauses", "{\"ground\":\"review\",\"from\":\"2026-09-18\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.surcharge", is("6.00")))
                .andExpect(jsonPath("$.paused", is(true)));
        writes("rec-officer", "/api/penalties/RAapi2/pauses/end", "{\"ground\":\"review\",\"to\":\"2026-09-28\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.surcharge", is("24.00")));
    }

    @Test
    void goodsAreEnteredCalledForAndGivenBack() throws Exception {
        // given
        String url = "/api/penalties/RAapi3/goods";
        String answer = written(
                url,
                "{\"seizure\":\"S1\",\"seizedOn\":\"2026-09-24\",\"goods\":[{\"name\":\"水果\",\"quantity\":\"30\","
                        + "\"unit\":\"公斤\",\"perishable\":true,\"necessity\":false}]}");
        int item = JsonPath.read(answer, "$.items[0].id");

        // then
        writes(
                        "rec-officer",
                        url,
                        "{\"seizure\":\"S1\",\"seizedOn\":\"2026-09-24\",\"goods\":[{\"name\":\"口粮\",\"quantity\":\"1\","
                                + "\"unit\":\"袋\",\"necessity\":true}]}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field", is("goods[0].necessity")))
                .andExpect(jsonPath("$.errors[0].message", containsString("第二十三条")));
        writes("rec-officer", url + "/" + item + "/call", "{\"on\":\"2026-09-25\"}")
                .andExpect(status().isOk());
        writes("rec-officer", url + "/" + item + "/end", "{\"state\":\"burnt\",\"on\":\"2026-09-30\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("state")));
        writes(
                        "rec-officer",
                        url + "/" + item + "/end",
                        "{\"state\":\"returned\",\"on\":\"2026-09-30\",\"reason\":\"当事人领回\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state", is("RETURNED")));
        reads("rec-head", url).andExpect(status().isOk()).andExpect(jsonPath("$.items", hasSize(1)));
    }

    private static String payment(String clientId, String amount, String receipt) {
        return "{\"clientId\":\"" + clientId + "\",\"amount\":\"" + amount + "\",\"receipt\":\"" + receipt
                + "\",\"way\":\"BANK\",\"paidOn\":\"2026-09-10\"}";
    }

    private void person(String username, Post post) throws Exception {
        staff.createPerson(username, username, "correct horse battery", List.of(post));
        String answer = web.perform(post("/api/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"" + username + "\",\"password\":\"correct horse battery\"}"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        tokens.put(username, "Bearer " + JsonPath.read(answer, "$.token"));
    }

    private String written(String path, String body) throws Exception {
        return writes("rec-officer", path, body)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions reads(String who, String path) throws Exception {
        return web.perform(get(path).header("Authorization", String.valueOf(tokens.get(who))));
    }

    private ResultActions writes(String who, String path, String body) throws Exception {
        return web.perform(post(path)
                .header("Authorization", String.valueOf(tokens.get(who)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(named(body)));
    }

    /** Every client names its requests; one that is not named here gets a name of its own. */
    private static String named(String body) {
        return body.contains("clientId")
                ? body
                : "{\"clientId\":\"" + UUID.randomUUID() + "\"" + (body.equals("{}") ? "" : ",") + body.substring(1);
    }
}
