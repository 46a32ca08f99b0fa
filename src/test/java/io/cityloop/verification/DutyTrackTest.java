package io.cityloop.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Duty and tracks as the phone and the supervisor see them: with consent, on duty, and for nobody else. */
@DatabaseTest
class DutyTrackTest {

    private static final String PASSWORD = "Correct-horse-7-battery";

    @Autowired
    MockMvc http;

    @Autowired
    JsonMapper json;

    @Autowired
    StaffRegister staff;

    @Autowired
    DutyShifts shifts;

    @Autowired
    EngineClock time;

    @Autowired
    JdbcTemplate jdbc;

    private final String inspector = name();

    @AfterEach
    void letTheClockRun() {
        time.reset();
    }

    private static String name() {
        return "u" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String token(String username, Role role, String region) throws Exception {
        staff.createPerson(username, "赵六", PASSWORD, List.of(new Post(role, null, region)));
        return call(body(post("/api/tokens"), Map.of("username", username, "password", PASSWORD)), 201)
                .get("token")
                .asString();
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B body(B request, Object content) {
        return request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(content));
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B as(String token, B request) {
        return request.header("Authorization", "Bearer " + token);
    }

    private JsonNode call(AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
        MockHttpServletResponse answer = http.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return json.readTree(answer.getContentAsByteArray());
    }

    private JsonNode begin(String token, String shift, Instant at, boolean consent, int status) throws Exception {
        Map<String, Object> on = new HashMap<>(Map.of("clientId", shift, "takenAt", at, "clockOffset", 0));
        if (consent) {
            on.put("consent", "v1");
        }
        return call(as(token, body(post("/api/duty/shifts"), on)), status);
    }

    private static Map<String, Object> point(Instant at) {
        return Map.of("at", at.toString(), "lon", 113.62, "lat", 34.75, "accuracy", 8);
    }

    private JsonNode track(String token, String shift, List<?> points, int status) throws Exception {
        return call(
                as(token, body(post("/api/duty/track"), Map.of("shift", shift, "clockOffset", 0, "points", points))),
                status);
    }

    @Test
    void pointsOfAShiftAreKeptOnceAndPointsOutsideItAreRefused() throws Exception {
        // given
        String token = token(inspector, Role.INSPECTOR, "410102");
        String shift = UUID.randomUUID().toString();
        Instant began = time.now().minus(Duration.ofHours(2));
        long id = begin(token, shift, began, true, 200).get("id").asLong();
        assertThat(begin(token, shift, began, true, 200).get("id").asLong()).isEqualTo(id);

        // when
        List<Map<String, Object>> points = List.of(point(began.plusSeconds(60)), point(began.plusSeconds(90)));
        assertThat(track(token, shift, points, 200).get("kept").asInt()).isEqualTo(2);
        assertThat(track(token, shift, points, 200).get("kept").asInt()).isZero();

        // then: before, after, and one bad among good ones
        JsonNode refused = track(
                token, shift, List.of(point(began.plusSeconds(120)), point(began.minus(Duration.ofHours(1)))), 422);
        assertThat(refused.get("errors").toString()).contains("points[1].at");
        Instant ended = began.plus(Duration.ofHours(1));
        call(
                as(
                        token,
                        body(
                                post("/api/duty/shifts/" + shift + "/end"),
                                Map.of("takenAt", ended.toString(), "clockOffset", 0))),
                200);
        track(token, shift, List.of(point(ended.plus(Duration.ofMinutes(10)))), 422);
        track(token, shift, List.of(point(ended.minusSeconds(5))), 200);
        JsonNode kept = call(as(token, get("/api/duty/shifts/" + id + "/track")), 200);
        assertThat(kept.get("items").size()).isEqualTo(3);
    }

    @Test
    void withoutConsentThereIsNoTrack() throws Exception {
        // given
        String token = token(inspector, Role.INSPECTOR, "410102");
        String shift = UUID.randomUUID().toString();
        begin(token, shift, time.now().minusSeconds(600), false, 200);

        // then
        track(token, shift, List.of(point(time.now().minusSeconds(60))), 403);
        assertThat(jdbc.queryForObject(
                        "select count(*) from duty_point p join duty_shift s on s.id = p.shift_id where s.username = ?",
                        Integer.class,
                        inspector))
                .isZero();
    }

    @Test
    void tracksAreReadByTheirOwnerAndBySupervisorsOfHisRegionWhoseReadingIsRecorded() throws Exception {
        // given
        String token = token(inspector, Role.INSPECTOR, "410102001");
        String shift = UUID.randomUUID().toString();
        long id = begin(token, shift, time.now().minusSeconds(600), true, 200)
                .get("id")
                .asLong();
        track(token, shift, List.of(point(time.now().minusSeconds(60))), 200);

        // then
        String path = "/api/duty/shifts/" + id + "/track";
        call(as(token(name(), Role.INSPECTOR, "410102001"), get(path)), 404);
        call(as(token(name(), Role.SHIFT_LEADER, "410102"), get(path)), 404);
        call(as(token(name(), Role.SUPERVISOR, "410105"), get(path)), 404);
        call(get(path), 401);
        assertThat(readings(id)).isZero();
        String supervisor = token(name(), Role.SUPERVISOR, "410102");
        assertThat(call(as(supervisor, get(path)), 200).get("items").size()).isEqualTo(1);
        assertThat(call(as(supervisor, get("/api/duty/shifts?username=" + inspector)), 200)
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(readings(id)).isEqualTo(1);

        // then: nobody else's shift is written to, and only inspectors go on duty
        track(token(name(), Role.INSPECTOR, "410102001"), shift, List.of(point(time.now())), 404);
        begin(supervisor, UUID.randomUUID().toString(), time.now(), true, 403);
    }

    private Integer readings(long shift) {
        return jdbc.queryForObject("select count(*) from duty_track_reading where shift_id = ?", Integer.class, shift);
    }

    @Test
    void theNextShiftEndsTheOneBeforeAndAFutureBeginIsNotBelieved() throws Exception {
        // given
        String token = token(inspector, Role.INSPECTOR, "410102");
        String first = UUID.randomUUID().toString();
        begin(token, first, time.now().minus(Duration.ofHours(3)), true, 200);

        // when: the phone is a year ahead and does not know
        JsonNode second = begin(token, UUID.randomUUID().toString(), time.now().plus(Duration.ofDays(365)), true, 200);

        // then
        assertThat(Instant.parse(second.get("startedAt").asString())).isBeforeOrEqualTo(time.now());
        assertThat(second.get("skewed").asBoolean()).isTrue();
        JsonNode all = call(as(token, get("/api/duty/shifts")), 200).get("items");
        assertThat(all.get(1).get("endReason").asString()).isEqualTo("NEXT_SHIFT");
        begin(token, UUID.randomUUID().toString(), time.now().minus(Duration.ofDays(5)), true, 422);
    }

    @Test
    void pointsAreThrownAwayAfterTheSetDaysAndThatIsRecorded() throws Exception {
        // given
        String token = token(inspector, Role.INSPECTOR, "410102");
        String shift = UUID.randomUUID().toString();
        Instant began = time.now().minus(Duration.ofHours(2));
        long id = begin(token, shift, began, true, 200).get("id").asLong();
        List<Map<String, Object>> points = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            points.add(point(began.plusSeconds(30L * i)));
        }
        track(token, shift, points, 200);

        // when
        time.advance(Duration.ofDays(29));
        shifts.deleteOldPoints();
        Integer before = jdbc.queryForObject("select count(*) from duty_point where shift_id = ?", Integer.class, id);
        time.advance(Duration.ofDays(2));
        long gone = shifts.deleteOldPoints();

        // then
        assertThat(before).isEqualTo(40);
        assertThat(gone).isGreaterThanOrEqualTo(40);
        assertThat(jdbc.queryForObject("select count(*) from duty_point where shift_id = ?", Integer.class, id))
                .isZero();
        assertThat(jdbc.queryForObject("select max(points) from duty_track_deletion", Long.class))
                .isEqualTo(gone);
    }

    @Test
    void theBundleIsForInspectorsAndUnchangedItIsNotSentAgain() throws Exception {
        // given
        String token = token(inspector, Role.INSPECTOR, "410102");

        // when
        MockHttpServletResponse first = http.perform(as(token, get("/api/inspector/bundle")))
                .andReturn()
                .getResponse();
        String tag = String.valueOf(first.getHeader("ETag"));
        MockHttpServletResponse again = http.perform(
                        as(token, get("/api/inspector/bundle")).header("If-None-Match", tag))
                .andReturn()
                .getResponse();

        // then
        JsonNode bundle = json.readTree(first.getContentAsByteArray());
        assertThat(bundle.get("forms").findValuesAsString("id"))
                .as("forms of the inspector's tasks")
                .contains("verifyReport", "checkResult");
        assertThat(bundle.get("consent").get("text").asString()).contains("30 天");
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        call(as(token(name(), Role.ACCEPTOR, "410102"), get("/api/inspector/tasks")), 403);
        call(get("/api/inspector/bundle"), 401);
    }
}
