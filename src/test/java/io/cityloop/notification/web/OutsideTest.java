package io.cityloop.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseFixture;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.NewCase;
import io.cityloop.casefile.Reporter;
import io.cityloop.casefile.ReporterContact;
import io.cityloop.casefile.ReporterContacts;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Contacts;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.notification.Deliveries;
import io.cityloop.notification.DeliveryState;
import io.cityloop.notification.NotificationPreferences;
import io.cityloop.notification.Signing;
import io.cityloop.notification.Way;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.wechat.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Reporters, providers and people who choose, over HTTP. Nothing is sent here: the gateway's address leads nowhere. */
@DatabaseTest
@TestPropertySource(
        properties = {
            "cityloop.notification.relay-every=10h",
            "cityloop.notification.address=https://city.example",
            "cityloop.notification.sms.url=http://127.0.0.1:9/",
            "cityloop.notification.sms.secret=hush",
            "cityloop.notification.wechat.token=token"
        })
class OutsideTest {

    private static final String PASSWORD = "Correct-horse-7-battery";

    @Autowired
    private MockMvc http;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private ReporterContacts reporters;

    @Autowired
    private Contacts contacts;

    @Autowired
    private NotificationPreferences preferences;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private final String id = UUID.randomUUID().toString().substring(0, 8);

    private CaseFile reported(Reporter reporter) {
        NewCase like = CaseFixture.report();
        return Objects.requireNonNull(transaction.execute(status -> cases.open(new NewCase(
                null,
                UUID.randomUUID().toString(),
                "citizen",
                like.subClass(),
                like.description(),
                like.location(),
                like.place(),
                like.address(),
                reporter,
                null,
                false,
                List.of(),
                Actor.anonymousCitizen(),
                Map.of()))));
    }

    private CaseFile reportedByOneWhoAgreed() {
        return reported(new Reporter("王小明", "138-0013-5678", null, true, "zh"));
    }

    private List<String> told(CaseFile caseFile) {
        return jdbc.queryForList(
                "SELECT kind FROM notification_delivery WHERE recipient = ? ORDER BY id",
                String.class,
                "case:" + caseFile.number());
    }

    @Test
    void whoeverAgreedHearsOfHisCaseFromTheNumberToTheEndAndOthersDoNot() {
        // given
        CaseFile caseFile = reportedByOneWhoAgreed();
        CaseFile silent = reported(new Reporter("王小明", "13800135678"));

        // when
        transaction.executeWithoutResult(status -> {
            cases.lock(caseFile.number());
            cases.changeStatus(caseFile.number(), CaseStatus.PENDING_CHECK);
        });
        transaction.executeWithoutResult(status -> cases.conclude(caseFile.number(), 1, CaseStatus.CLOSED));
        transaction.executeWithoutResult(status -> cases.reopen(caseFile.number()));
        transaction.executeWithoutResult(status -> cases.conclude(silent.number(), 1, CaseStatus.CLOSED));

        // then
        assertThat(told(caseFile))
                .containsExactly("reportRegistered", "reportHandled", "reportClosed", "reportReopened");
        assertThat(told(silent)).isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT DISTINCT address FROM notification_delivery WHERE recipient = ?",
                        String.class,
                        "case:" + caseFile.number()))
                .containsExactly("13800135678");
    }

    @Test
    void aRefusalCarriesItsReason() {
        // given
        CaseFile caseFile = reportedByOneWhoAgreed();

        // when
        transaction.executeWithoutResult(status -> {
            cases.lock(caseFile.number());
            timeline.append(
                    caseFile.number(),
                    Actor.system(),
                    "acceptReport.refuse",
                    Map.of("form", Map.of("refusalReason", "NOT_OURS")),
                    null);
            cases.conclude(caseFile.number(), 1, CaseStatus.REFUSED);
        });

        // then
        assertThat(jdbc.queryForObject(
                        "SELECT args FROM notification_delivery WHERE recipient = ? AND kind = 'reportRefused'",
                        String.class,
                        "case:" + caseFile.number()))
                .contains("|不属于城市管理范围|Not a matter of city management");
    }

    @Test
    void whoeverWantsNoMoreIsAskedOnceAndThenLeftInPeace() throws Exception {
        // given
        CaseFile caseFile = reportedByOneWhoAgreed();
        ReporterContact contact = reporters.find(caseFile.number()).orElseThrow();
        String stop = "/notifications/stop/" + contact.stopToken();

        // when a mail reader opens the link by itself
        assertThat(http.perform(get(stop)).andReturn().getResponse().getStatus())
                .isEqualTo(200);
        assertThat(reporters.find(caseFile.number())).isPresent();

        // when he says so
        assertThat(http.perform(post(stop).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);

        // then
        transaction.executeWithoutResult(status -> cases.conclude(caseFile.number(), 1, CaseStatus.CLOSED));
        assertThat(told(caseFile)).containsExactly("reportRegistered");
        assertThat(http.perform(get("/notifications/stop/" + "0".repeat(32)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private int receipt(String body, String timestamp, String signature) throws Exception {
        return http.perform(post("/api/notifications/receipts/sms")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("X-Timestamp", timestamp)
                        .header("X-Signature", signature)
                        .content(body))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String sentAs(String providerId) {
        CaseFile caseFile = reportedByOneWhoAgreed();
        jdbc.update(
                "UPDATE notification_delivery SET state = 'SENT', provider_id = ? WHERE recipient = ?",
                providerId,
                "case:" + caseFile.number());
        return "case:" + caseFile.number();
    }

    private List<String> states(String recipient) {
        return jdbc.queryForList(
                "SELECT state FROM notification_delivery WHERE recipient = ?", String.class, recipient);
    }

    @Test
    void aReceiptIsLetInOnceWithTheRightSignatureAndInTime() throws Exception {
        // given
        String recipient = sentAs("g-" + id);
        String body = "{\"id\":\"g-" + id + "\",\"delivered\":true}";
        String now = String.valueOf(clock.instant().getEpochSecond());
        String old = String.valueOf(clock.instant().minusSeconds(400).getEpochSecond());
        String future = String.valueOf(clock.instant().plusSeconds(400).getEpochSecond());

        // then: forged, old and of the future are refused, and change nothing
        assertThat(receipt(body, now, Signing.hmac("other", now, body))).isIn(401, 403);
        assertThat(receipt(body, now, "")).isIn(401, 403);
        assertThat(receipt(body, old, Signing.hmac("hush", old, body))).isIn(401, 403);
        assertThat(receipt(body, future, Signing.hmac("hush", future, body))).isIn(401, 403);
        assertThat(states(recipient)).containsExactly("SENT");

        // then: the right one is let in, and replayed it is not
        assertThat(receipt(body, now, Signing.hmac("hush", now, body))).isEqualTo(204);
        assertThat(states(recipient)).containsExactly("DELIVERED");
        assertThat(receipt(body, now, Signing.hmac("hush", now, body))).isEqualTo(409);
        String empty = "{}";
        assertThat(receipt(empty, now, Signing.hmac("hush", now, empty))).isEqualTo(422);
        String unknown = "{\"id\":\"nobody\",\"delivered\":true}";
        assertThat(receipt(unknown, now, Signing.hmac("hush", now, unknown))).isEqualTo(404);
    }

    @Test
    void aMessageThatDidNotArriveIsShownToAdministratorsWhoMaySendItAgain() throws Exception {
        // given
        String recipient = sentAs("f-" + id);
        String body = "{\"id\":\"f-" + id + "\",\"delivered\":false,\"reason\":\"号码停机\"}";
        String now = String.valueOf(clock.instant().getEpochSecond());
        assertThat(receipt(body, now, Signing.hmac("hush", now, body))).isEqualTo(204);

        // when
        var failed = deliveries.list(DeliveryState.FAILED, null).items().stream()
                .filter(one -> one.recipient().equals(recipient))
                .findFirst()
                .orElseThrow();

        // then
        assertThat(failed.error()).isEqualTo("号码停机");
        assertThat(failed.address()).isEqualTo("138****678");
        MockHttpSession admin = login(Role.ADMINISTRATOR);
        assertThat(page(admin, "/admin/deliveries?state=FAILED")).contains("号码停机", "138****678");
        http.perform(post("/admin/deliveries/" + failed.id() + "/again")
                .session(admin)
                .with(csrf()));
        assertThat(states(recipient)).containsExactly("WAITING");
        assertThat(http.perform(get("/admin/deliveries").session(login(Role.ACCEPTOR)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theOfficialAccountsEventIsReadAndNothingIsFetchedForIt() throws Exception {
        // given
        String recipient = sentAs("200" + Math.floorMod(id.hashCode(), 1_000_000));
        jdbc.update("UPDATE notification_delivery SET channel = 'wechat' WHERE recipient = ?", recipient);
        String body = "<xml><Event><![CDATA[TEMPLATESENDJOBFINISH]]></Event><MsgID>200"
                + Math.floorMod(id.hashCode(), 1_000_000) + "</MsgID><Status><![CDATA[success]]></Status></xml>";
        String now = String.valueOf(clock.instant().getEpochSecond());
        String path = "/api/notifications/receipts/wechat?timestamp=" + now + "&nonce=" + id + "&signature=";

        // then
        assertThat(wechat(path + Signature.of("other", now, id), body)).isIn(401, 403);
        assertThat(wechat(path + Signature.of("token", now, id), body)).isEqualTo(200);
        assertThat(states(recipient)).containsExactly("DELIVERED");
        assertThat(wechat(path + Signature.of("token", now, id), body)).isEqualTo(409);
        String evil = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><xml><Event>&e;</Event></xml>";
        String other = "/api/notifications/receipts/wechat?timestamp=" + now + "&nonce=x" + id + "&signature=";
        assertThat(wechat(other + Signature.of("token", now, "x" + id), evil)).isEqualTo(422);
    }

    private int wechat(String path, String body) throws Exception {
        return http.perform(post(path).contentType(MediaType.TEXT_XML).content(body))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void aPersonChoosesOnThePageAndWhatIsWrongIsNamed() throws Exception {
        // given
        MockHttpSession session = login(Role.ACCEPTOR);
        String person = "x" + id;
        assertThat(page(session, "/notifications/settings")).contains("overdue:sms", "免打扰开始");

        // when something is wrong
        var refused = http.perform(post("/notifications/settings")
                        .session(session)
                        .with(csrf())
                        .param("mail", "a@b.example\nBcc: c@d.example")
                        .param("language", "zh")
                        .param("digestHour", "18")
                        .param("quietFrom", "late")
                        .param("quietTo", "07:00"))
                .andReturn()
                .getResponse();

        // then nothing is kept
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("data-field=\"mail\"", "data-field=\"quietFrom\"");
        assertThat(contacts.of(person).mail()).isNull();

        // when it is put right
        http.perform(post("/notifications/settings")
                .session(session)
                .with(csrf())
                .param("mail", "a@b.example")
                .param("phone", "139 0000 0231")
                .param("language", "en")
                .param("digest", "true")
                .param("digestHour", "9")
                .param("quietFrom", "21:30")
                .param("quietTo", "06:00")
                .param("wanted", "urged:sms"));

        // then
        assertThat(contacts.of(person).phone()).isEqualTo("13900000231");
        assertThat(contacts.of(person).language()).isEqualTo("en");
        var chosen = preferences.of(person);
        assertThat(chosen.digestHour()).isEqualTo(9);
        assertThat(chosen.quietFrom()).isEqualTo(21 * 60 + 30);
        assertThat(chosen.wants("urged", Way.SMS, false)).isTrue();
        assertThat(chosen.wants("overdue", Way.SMS, true))
                .as("urgent ones come unasked, and he took it away")
                .isFalse();
        assertThat(chosen.wants("overdue", Way.MAIL, true))
                .as("mail is not set up and stays as it was")
                .isTrue();
    }

    private String page(MockHttpSession session, String path) throws Exception {
        return http.perform(get(path).session(session))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpSession login(Role role) throws Exception {
        String username = (role == Role.ADMINISTRATOR ? "a" : "x") + id;
        staff.createPerson(username, "张三", PASSWORD, List.of(new Post(role, null, null)));
        var answer = http.perform(
                        post("/login").with(csrf()).param("username", username).param("password", PASSWORD))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }
}
