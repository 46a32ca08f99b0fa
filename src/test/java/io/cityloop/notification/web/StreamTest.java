package io.cityloop.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Rows are written as another node would write them: by the table alone. */
@DatabaseTest
class StreamTest {

    private static final String PASSWORD = "Correct-horse-7-battery";
    private static final Pattern ID = Pattern.compile("(?m)^id:(\\d+)$");

    @Autowired
    private MockMvc http;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private OpenStreams streams;

    private final String person = "s" + UUID.randomUUID().toString().substring(0, 8);
    private String token = "";

    @BeforeEach
    void somebodyIsLoggedIn() throws Exception {
        staff.createPerson(person, "李四", PASSWORD, List.of(new Post(Role.ACCEPTOR, null, null)));
        token = json.readTree(http.perform(post("/api/tokens")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(json.writeValueAsString(Map.of("username", person, "password", PASSWORD))))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .get("token")
                .asString();
    }

    private MockHttpServletResponse open(@Nullable String lastEventId) throws Exception {
        var request = get("/api/notifications/stream").header("Authorization", "Bearer " + token);
        return http.perform(lastEventId == null ? request : request.header("Last-Event-ID", lastEventId))
                .andReturn()
                .getResponse();
    }

    private long anotherNodeWrites(String recipient, String number) {
        jdbc.update(
                "INSERT INTO notification (recipient, event, kind, case_number, args, at) VALUES (?, ?, 'voided', ?, ?,"
                        + " UTC_TIMESTAMP(3))",
                recipient,
                "stream:" + number + ":" + recipient,
                number,
                "[\"" + number + "\"]");
        Long id = jdbc.queryForObject("SELECT MAX(id) FROM notification WHERE recipient = ?", Long.class, recipient);
        return id == null ? 0 : id;
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> ids(MockHttpServletResponse response) {
        List<String> ids = new ArrayList<>();
        ID.matcher(text(response)).results().forEach(hit -> ids.add(hit.group(1)));
        return ids;
    }

    @Test
    void whatAnotherNodeWroteIsToldOnceToItsPersonAndNobodyElse() throws Exception {
        // given something old, and an open page
        anotherNodeWrites(person, "9900000000000001");
        MockHttpServletResponse page = open(null);
        assertThat(page.getContentType()).startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
        await().untilAsserted(() -> assertThat(text(page)).contains("event:unread", "\"unread\":\"1\""));

        // when
        long mine = anotherNodeWrites(person, "9900000000000002");
        anotherNodeWrites("somebody-else", "9900000000000003");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ids(page)).isNotEmpty());
        streams.look();
        streams.look();

        // then
        assertThat(ids(page)).containsExactly(String.valueOf(mine));
        assertThat(text(page))
                .contains("9900000000000002", "已作废", "\"unread\":\"2\"")
                .doesNotContain("9900000000000001", "9900000000000003");
    }

    @Test
    void aPageThatComesBackHearsWhatItMissedWhicheverNodeItComesTo() throws Exception {
        // given a page that heard one and went away
        MockHttpServletResponse before = open(null);
        long first = anotherNodeWrites(person, "9900000000000011");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ids(before)).hasSize(1));
        long second = anotherNodeWrites(person, "9900000000000012");
        long third = anotherNodeWrites(person, "9900000000000013");

        // when
        MockHttpServletResponse after = open(String.valueOf(first));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ids(after)).hasSize(2));
        streams.look();

        // then both, in order, and the one it had not again
        assertThat(ids(after)).containsExactly(String.valueOf(second), String.valueOf(third));
    }

    @Test
    void aSmallerIdThatBecomesVisibleLaterIsToldToo() throws Exception {
        // given a page that has heard the larger of two ids; the smaller one's transaction still runs
        MockHttpServletResponse page = open(null);
        long small = anotherNodeWrites("somebody-else", "9900000000000020");
        jdbc.update("DELETE FROM notification WHERE id = ?", small);
        anotherNodeWrites(person, "9900000000000021");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ids(page)).hasSize(1));

        // when it ends
        jdbc.update(
                "INSERT INTO notification (id, recipient, event, kind, args, at) VALUES (?, ?, ?, 'voided',"
                        + " '[\"9900000000000022\"]', UTC_TIMESTAMP(3))",
                small,
                person,
                "late:" + person);

        // then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ids(page)).hasSize(2).contains(String.valueOf(small)));
    }

    @Test
    void nobodyIsToldNothingAndABadPlaceToGoOnFromIsRefused() throws Exception {
        assertThat(http.perform(get("/api/notifications/stream"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
        assertThat(open("here").getStatus()).isEqualTo(422);
    }

    @Test
    void oneWhoOpensTooManyLosesTheOldest() throws Exception {
        int before = streams.count();
        for (int i = 0; i < 10; i++) {
            open(null);
        }
        await().untilAsserted(() -> assertThat(streams.count()).isLessThanOrEqualTo(before + 8));
    }
}
