package io.cityloop.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.verification.DutyRoster;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Absences of inspectors on their page and over HTTP, for those who lead a shift and for those who do not. */
@DatabaseTest
class AbsencePagesTest {

    private static final String PASSWORD = "Correct-horse-7-battery";
    private static final String PAGE = "/admin/absences";
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    @Autowired
    MockMvc http;

    @Autowired
    StaffRegister staff;

    @Autowired
    DutyRoster roster;

    @Autowired
    Clock clock;

    private final String id = UUID.randomUUID().toString().substring(0, 6);
    private final String inspector = "insp" + id;
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void anInspectorOfOneDistrict() {
        staff.createPerson(inspector, "巡查员" + id, PASSWORD, List.of(new Post(Role.INSPECTOR, null, "930101001")));
        now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private MockHttpSession login(String name, Role role, String region) throws Exception {
        staff.createPerson(name + id, name, PASSWORD, List.of(new Post(role, null, region)));
        var answer = http.perform(
                        post("/login").with(csrf()).param("username", name + id).param("password", PASSWORD))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession());
    }

    private MockHttpServletResponse call(MockHttpSession session, MockHttpServletRequestBuilder request)
            throws Exception {
        return http.perform(request.session(session).with(csrf())).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, CITY).toString();
    }

    private MockHttpServletRequestBuilder absence(Instant from, Instant until) {
        return post(PAGE)
                .param("username", inspector)
                .param("from", local(from))
                .param("until", local(until))
                .param("reason", "轮休" + id);
    }

    @Test
    void aShiftLeaderEntersAnAbsenceAndEndsIt() throws Exception {
        // given
        var leader = login("leader", Role.SHIFT_LEADER, "930101");
        assertThat(text(call(leader, get(PAGE)))).contains("巡查员" + id, "登记离岗", "/admin/absences");
        assertThat(roster.onDuty(inspector, now)).isTrue();

        // when
        var entered = call(leader, absence(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(8))));

        // then
        assertThat(entered.getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(roster.onDuty(inspector, now)).isFalse();
        assertThat(roster.onDuty(inspector, now.plus(Duration.ofHours(8)))).isTrue();
        assertThat(text(call(leader, get(PAGE).param("lang", "zh")))).contains("已登记。", "离岗中", "轮休" + id, "leader");
        assertThat(text(call(leader, get(PAGE).param("lang", "en")))).contains("Inspectors away", "Away now");

        // when
        long number = own().id();
        call(leader, post(PAGE + "/" + number + "/end"));

        // then
        assertThat(roster.onDuty(inspector, clock.instant())).isTrue();
        assertThat(text(call(leader, get(PAGE).param("lang", "zh"))))
                .contains("恢复在岗")
                .doesNotContain("轮休" + id);

        // when: once more
        call(leader, post(PAGE + "/" + number + "/end"));

        // then
        assertThat(text(call(leader, get(PAGE)))).contains("没有这条离岗记录");
    }

    @Test
    void anAbsenceThatNeverBeganIsTakenBack() throws Exception {
        // given
        var leader = login("leader", Role.SHIFT_LEADER, null);
        call(leader, absence(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2))));
        assertThat(text(call(leader, get(PAGE).param("lang", "zh")))).contains("未开始", "撤销");

        // when
        var response = call(leader, delete("/api/inspector-absences/" + own().id()));

        // then
        assertThat(response.getStatus()).isEqualTo(204);
        assertThat(roster.onDuty(inspector, now.plus(Duration.ofHours(30)))).isTrue();
        assertThat(roster.from(now)).noneMatch(one -> one.username().equals(inspector));
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsWritten() throws Exception {
        // given
        var leader = login("leader", Role.SHIFT_LEADER, null);

        // then: nothing filled in
        var empty = call(leader, post(PAGE).param("lang", "zh"));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(text(empty))
                .contains("id=\"username-wrong\"", "id=\"from-wrong\"", "id=\"until-wrong\"", "请填写日期和时间");

        // then: the wrong way round, over already, too long, nobody
        assertWrong(leader, absence(now.plusSeconds(3600), now), "until", "晚于开始时间");
        assertWrong(leader, absence(now, now.plus(Duration.ofDays(400))), "until", "不超过一年");
        assertWrong(leader, absence(now.minusSeconds(7200), now.minusSeconds(3600)), "until", "已过");
        assertWrong(
                leader,
                post(PAGE)
                        .param("username", "nobody")
                        .param("from", local(now))
                        .param("until", local(now.plusSeconds(3600)))
                        .param("reason", "保留输入" + id),
                "username",
                "没有这名监督员");
        assertThat(roster.from(now)).noneMatch(one -> one.username().equals(inspector));
    }

    private void assertWrong(MockHttpSession session, MockHttpServletRequestBuilder request, String field, String words)
            throws Exception {
        var response = call(session, request);
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(text(response)).contains("id=\"" + field + "-wrong\"", words);
    }

    @Test
    void othersNeitherSeeNorEnterAbsences() throws Exception {
        // given
        var far = login("far", Role.SHIFT_LEADER, "940101");
        var dispatcher = login("dispatcher", Role.DISPATCHER, null);
        var leader = login("leader", Role.SHIFT_LEADER, null);
        call(leader, absence(now, now.plusSeconds(3600)));

        // then: another region's inspector is not on his list, and not his to enter or end
        assertThat(text(call(far, get(PAGE)))).doesNotContain("巡查员" + id);
        assertThat(text(call(far, get("/api/inspector-absences")))).doesNotContain(inspector);
        assertWrong(far, absence(now, now.plusSeconds(7200)), "username", "没有这名监督员");
        assertThat(call(far, delete("/api/inspector-absences/" + own().id())).getStatus())
                .isEqualTo(404);

        // then
        assertThat(call(dispatcher, get(PAGE)).getStatus()).isEqualTo(403);
        assertThat(call(dispatcher, absence(now, now.plusSeconds(60))).getStatus())
                .isEqualTo(403);
        assertThat(call(dispatcher, get("/api/inspector-absences")).getStatus()).isEqualTo(403);
        assertThat(http.perform(get(PAGE)).andReturn().getResponse().getStatus())
                .isEqualTo(302);
        assertThat(http.perform(post(PAGE).session(leader))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private DutyRoster.Absence own() {
        return roster.from(now).stream()
                .filter(one -> one.username().equals(inspector))
                .findFirst()
                .orElseThrow();
    }
}
