package io.cityloop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseFixture;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.geo.CityMap;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hotline's desk as its page sees it. */
@DatabaseTest
class HotlineTest {

    private static final String PASSWORD = "Correct-horse-7-battery";

    @MockitoBean
    private CityMap map;

    @Autowired
    private MockMvc http;

    @Autowired
    private JsonMapper json;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final String phone = "137" + String.format("%08d", Math.floorMod(id.hashCode(), 100_000_000));
    private String operator = "";

    @BeforeEach
    void anOperatorSitsAtTheDesk() throws Exception {
        given(map.locate(any())).willReturn(Optional.of(CaseFixture.PLACE));
        operator = token("h" + id, new Post(Role.ACCEPTOR, null, null));
    }

    private String token(String username, Post post) throws Exception {
        staff.createPerson(username, "李四", PASSWORD, List.of(post));
        return send("/api/tokens", null, Map.of("username", username, "password", PASSWORD), 201)
                .get("token")
                .asString();
    }

    private JsonNode send(String path, @Nullable String token, Object body, int status) throws Exception {
        var request = post(path).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        MockHttpServletResponse answer = http.perform(
                        token == null ? request : request.header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        byte[] content = answer.getContentAsByteArray();
        return content.length == 0 ? json.createObjectNode() : json.readTree(content);
    }

    private Map<String, Object> call(String clientId, @Nullable String callBack) {
        Map<String, Object> filing = new HashMap<>();
        filing.put(
                "report",
                Map.of(
                        "clientId",
                        clientId,
                        "channel",
                        "hotline",
                        "description",
                        "路灯不亮",
                        "location",
                        Map.of("lon", 113.62, "lat", 34.75),
                        "reporter",
                        Map.of("name", "王女士", "phone", phone, "tell", true)));
        filing.put("callBack", callBack);
        return filing;
    }

    private List<String> actions(String number) {
        return timeline.entries(number).stream().map(TimelineEntry::action).toList();
    }

    @Test
    void aDoubleEnterIsOneCaseWithOneWish() throws Exception {
        // given
        String client = UUID.randomUUID().toString();

        // when
        String first = send("/api/hotline/reports", operator, call(client, "下午三点以后"), 201)
                .get("caseNumber")
                .asString();
        String second = send("/api/hotline/reports", operator, call(client, "下午三点以后"), 200)
                .get("caseNumber")
                .asString();

        // then
        assertThat(second).isEqualTo(first);
        assertThat(actions(first)).containsOnlyOnce("hotline.callBack");
        assertThat(timeline.entries(first))
                .filteredOn(entry -> entry.action().equals("hotline.callBack"))
                .extracting(TimelineEntry::reason)
                .containsExactly("下午三点以后");
    }

    @Test
    void earlierCasesAreFoundHoweverTheNumberIsWrittenAndTheLookUpIsKept() throws Exception {
        // given
        String number = send(
                        "/api/hotline/reports", operator, call(UUID.randomUUID().toString(), null), 201)
                .get("caseNumber")
                .asString();

        // when
        String written = phone.substring(0, 3) + " " + phone.substring(3, 7) + "-" + phone.substring(7);
        JsonNode found = send("/api/hotline/callers", operator, Map.of("phone", written), 200);
        JsonNode other = send("/api/hotline/callers", operator, Map.of("phone", "1" + phone), 200);

        // then
        assertThat(found.get("items").size()).isEqualTo(1);
        assertThat(found.at("/items/0/caseNumber").asString()).isEqualTo(number);
        assertThat(found.at("/items/0/openedOn").asString())
                .isEqualTo(cases.find(number)
                        .orElseThrow()
                        .openedAt()
                        .plusSeconds(8 * 3600)
                        .toString()
                        .substring(0, 10));
        assertThat(found.at("/items/0/reporter").asString()).isEqualTo("王女士");
        assertThat(other.get("items").size()).as("same end, other number").isZero();
        assertThat(jdbc.queryForList(
                        "SELECT CONCAT(phone, ' ', found) FROM hotline_lookup WHERE username = ? ORDER BY id",
                        String.class,
                        "h" + id))
                .containsExactly(
                        phone.substring(0, 3) + "****" + phone.substring(7) + " 1",
                        ("1" + phone).substring(0, 3) + "****" + phone.substring(7) + " 0");
        send("/api/hotline/callers", operator, Map.of("phone", "call me"), 422);
    }

    @Test
    void anOperatorOfAnotherDistrictSeesNothingOfThem() throws Exception {
        send("/api/hotline/reports", operator, call(UUID.randomUUID().toString(), null), 201);
        String elsewhere = token("e" + id, new Post(Role.ACCEPTOR, null, "410199"));
        assertThat(send("/api/hotline/callers", elsewhere, Map.of("phone", phone), 200)
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void wordsAreAddedOnceAndOnlyWhileTheCaseIsOpen() throws Exception {
        // given
        String number = send(
                        "/api/hotline/reports", operator, call(UUID.randomUUID().toString(), null), 201)
                .get("caseNumber")
                .asString();
        String path = "/api/hotline/cases/" + number + "/additions";
        String client = UUID.randomUUID().toString();

        // when
        send(path, operator, Map.of("clientId", client, "words", "两盏都不亮"), 201);
        send(path, operator, Map.of("clientId", client, "words", "两盏都不亮"), 200);

        // then
        assertThat(actions(number)).containsOnlyOnce("hotline.added");
        send(path, operator, Map.of("clientId", client, "words", " "), 422);
        send(path, operator, Map.of("clientId", "x", "words", "两盏"), 422);
        transaction.executeWithoutResult(status -> cases.conclude(number, 1, CaseStatus.CLOSED));
        send(path, operator, Map.of("clientId", UUID.randomUUID().toString(), "words", "还是不亮"), 409);
        assertThat(timeline.verify(number).intact()).isTrue();
    }

    @Test
    void onlyTheHotlinesPeopleSitAtItsDesk() throws Exception {
        String handler = token("d" + id, new Post(Role.HANDLER, "roads", null));
        send("/api/hotline/callers", handler, Map.of("phone", phone), 403);
        send("/api/hotline/reports", handler, call(UUID.randomUUID().toString(), null), 403);
        send("/api/hotline/callers", null, Map.of("phone", phone), 401);
    }
}
