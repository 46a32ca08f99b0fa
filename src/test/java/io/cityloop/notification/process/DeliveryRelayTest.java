package io.cityloop.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cityloop.identity.Contact;
import io.cityloop.identity.Contacts;
import io.cityloop.notification.DeliveryState;
import io.cityloop.notification.Notice;
import io.cityloop.notification.NotificationPreferences;
import io.cityloop.notification.Notifications;
import io.cityloop.notification.Preferences;
import io.cityloop.notification.Way;
import io.cityloop.notification.domain.Outgoing;
import io.cityloop.notification.domain.Sending;
import io.cityloop.notification.persistence.DailyMails;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told outside the house is told once, at the right time, whatever breaks on the way. */
@DatabaseTest
@Import(DeliveryRelayTest.Gateways.class)
@TestPropertySource(
        properties = {
            // Rounds are called by the tests alone.
            "cityloop.notification.relay-every=10h",
            "cityloop.notification.address=https://city.example/",
            "cityloop.notification.mail.from=city@city.example",
            "cityloop.notification.sms.unasked=ALL"
        })
class DeliveryRelayTest {

    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void noMoreMail() {
        MAIL.stop();
    }

    /** One that remembers keys, and one that does not. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Gateways {

        @Bean
        Gateway smsGateway() {
            return new Gateway(Way.SMS, Duration.ofHours(24));
        }

        @Bean
        Gateway wechatGateway() {
            return new Gateway(Way.WECHAT, Duration.ZERO);
        }
    }

    @Autowired
    private Gateway smsGateway;

    @Autowired
    private Gateway wechatGateway;

    @Autowired
    private MailSending mailSending;

    @Autowired
    private DeliveryRelay relay;

    @Autowired
    private DailyMails dailyMails;

    @Autowired
    private Herald herald;

    @Autowired
    private Contacts contacts;

    @Autowired
    private NotificationPreferences preferences;

    @Autowired
    private Notifications notifications;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EngineClock clock;

    private final String id = UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    private final String person = "p" + id;
    private final String phone = "139" + String.format("%08d", Math.floorMod(id.hashCode(), 100_000_000));
    private final String wechat = "wechat-of-" + id + "-0123456789";
    private final AtomicInteger events = new AtomicInteger();

    @BeforeEach
    void noonInTheCity() {
        clock.pin(Instant.parse("2026-11-24T12:00:00+08:00"));
        jdbc.update("DELETE FROM notification_delivery");
        smsGateway.takesAgain();
        wechatGateway.takesAgain();
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    private void reachedBy(Way way) {
        contacts.save(new Contact(
                person,
                way == Way.MAIL ? person + "@post.example" : null,
                way == Way.SMS ? phone : null,
                way == Way.WECHAT ? wechat : null,
                "zh"));
    }

    private Notice notice(String kind) {
        return new Notice(
                "test:" + id + ":" + events.incrementAndGet(),
                kind,
                "4101022026112400001",
                List.of("4101022026112400001", "处置"));
    }

    private void happens(Notice notice) {
        transaction.executeWithoutResult(status -> herald.tell(notice, List.of(person), null));
    }

    private List<String> states() {
        return jdbc.queryForList(
                "SELECT state FROM notification_delivery WHERE recipient = ? ORDER BY id", String.class, person);
    }

    @Test
    void anEventToldTwiceOrTakenBackIsOneDeliveryOrNone() {
        // given
        reachedBy(Way.SMS);
        Notice notice = notice("overdue");

        // when it is told, told again, and another one is told in a transaction that fails
        happens(notice);
        happens(notice);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    herald.tell(notice("overdue"), List.of(person), null);
                    throw new IllegalStateException("the worker fails after all");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(smsGateway.to(phone))
                .as("nothing leaves inside the transaction")
                .isEmpty();
        relay.send(smsGateway);
        relay.send(smsGateway);

        // then
        assertThat(states()).containsExactly("SENT");
        assertThat(smsGateway.to(phone)).singleElement().satisfies(sent -> {
            assertThat(sent.text()).isEqualTo("案件 4101022026112400001 的“处置”已超时");
            assertThat(sent.link()).isEqualTo("https://city.example/track/4101022026112400001");
        });
    }

    @Test
    void manyRelaysAtOnceSendEachOnce() {
        // given
        reachedBy(Way.SMS);
        IntStream.range(0, 200).forEach(i -> happens(notice("overdue")));
        smsGateway.answers(message -> {
            Thread.yield();
            return new Sending.Accepted(null);
        });

        // when four nodes look at the same time
        var nodes = Stream.generate(() -> CompletableFuture.runAsync(() -> relay.send(smsGateway)))
                .limit(4)
                .toList();
        nodes.forEach(CompletableFuture::join);

        // then
        List<Outgoing> sent = smsGateway.to(phone);
        assertThat(sent).hasSize(200);
        assertThat(sent).extracting(Outgoing::key).doesNotHaveDuplicates();
        assertThat(states()).hasSize(200).containsOnly("SENT");
    }

    @Test
    void aProviderThatIsAwayIsAskedAgainLaterAndLaterWithTheSameKey() {
        // given
        reachedBy(Way.SMS);
        happens(notice("overdue"));
        smsGateway.answers(message -> new Sending.NotSent("503 busy", null));

        // when
        relay.send(smsGateway);
        relay.send(smsGateway);
        assertThat(smsGateway.to(phone)).as("not again at once").hasSize(1);
        clock.advance(Duration.ofSeconds(31));
        relay.send(smsGateway);
        clock.advance(Duration.ofSeconds(31));
        relay.send(smsGateway);
        assertThat(smsGateway.to(phone)).as("the second wait is longer").hasSize(2);
        smsGateway.takesAgain();
        clock.advance(Duration.ofSeconds(60));
        relay.send(smsGateway);

        // then
        assertThat(smsGateway.to(phone))
                .hasSize(3)
                .extracting(Outgoing::key)
                .containsOnly(smsGateway.to(phone).getFirst().key());
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void afterSoManyTriesItHasFailedForGoodAndSaysWhy() {
        // given
        reachedBy(Way.SMS);
        happens(notice("overdue"));
        smsGateway.answers(message -> new Sending.NotSent("the line is dead", null));

        // when
        for (int i = 0; i < 12; i++) {
            relay.send(smsGateway);
            clock.advance(Duration.ofMinutes(61));
        }

        // then
        assertThat(smsGateway.to(phone)).hasSize(8);
        assertThat(states()).containsExactly("FAILED");
        assertThat(jdbc.queryForObject(
                        "SELECT last_error FROM notification_delivery WHERE recipient = ?", String.class, person))
                .isEqualTo("the line is dead");
    }

    @Test
    void whatTheProviderRefusesIsNotTriedAgain() {
        reachedBy(Way.SMS);
        happens(notice("overdue"));
        smsGateway.answers(message -> new Sending.Refused("no such number"));
        relay.send(smsGateway);
        clock.advance(Duration.ofHours(2));
        relay.send(smsGateway);
        assertThat(smsGateway.to(phone)).hasSize(1);
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void killedBetweenSendingAndMarkingAProviderThatRemembersTheKeyIsAskedWithItAgain() {
        // given a relay that dies when the provider has the message
        reachedBy(Way.SMS);
        happens(notice("overdue"));
        smsGateway.answers(message -> {
            throw new Killed();
        });
        relay.send(smsGateway);
        assertThat(states()).containsExactly("SENDING");

        // when another node looks, before and after the lease has run out
        smsGateway.takesAgain();
        relay.send(smsGateway);
        assertThat(smsGateway.to(phone)).hasSize(1);
        clock.advance(Duration.ofSeconds(61));
        relay.send(smsGateway);

        // then the provider saw one key twice, and delivered it once
        assertThat(smsGateway.to(phone)).hasSize(2);
        assertThat(smsGateway.called(smsGateway.to(phone).getFirst().key())).isEqualTo(2);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void killedBetweenSendingAndMarkingAProviderThatForgetsIsNeverAskedAgain() {
        // given
        reachedBy(Way.WECHAT);
        happens(notice("overdue"));
        wechatGateway.answers(message -> {
            throw new Killed();
        });
        relay.send(wechatGateway);

        // when
        wechatGateway.takesAgain();
        clock.advance(Duration.ofHours(1));
        relay.send(wechatGateway);
        relay.send(wechatGateway);

        // then nobody is told twice, and administrators see that nobody knows
        assertThat(wechatGateway.to(wechat)).hasSize(1);
        assertThat(states()).containsExactly(DeliveryState.UNKNOWN.name());
    }

    /** What a kill leaves behind, as far as the rest of this JVM can see. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void theNightIsQuietExceptForWhatIsUrgent() {
        // given half past eleven at night
        clock.pin(Instant.parse("2026-11-24T23:30:00+08:00"));
        reachedBy(Way.SMS);

        // when
        happens(notice("reworked"));
        happens(notice("overdue"));
        relay.send(smsGateway);

        // then
        assertThat(smsGateway.to(phone)).extracting(Outgoing::kind).containsExactly("overdue");

        // when the night goes on, and ends
        clock.pin(Instant.parse("2026-11-25T06:59:59+08:00"));
        relay.send(smsGateway);
        assertThat(smsGateway.to(phone)).hasSize(1);
        clock.pin(Instant.parse("2026-11-25T07:00:00+08:00"));
        relay.send(smsGateway);
        assertThat(smsGateway.to(phone)).extracting(Outgoing::kind).containsExactly("overdue", "reworked");
    }

    @Test
    void aBacklogOfTheDayIsNotPouredOutAtNight() {
        // given something of the evening that could not be sent
        clock.pin(Instant.parse("2026-11-24T21:59:00+08:00"));
        reachedBy(Way.SMS);
        happens(notice("reworked"));

        // when the next look comes at night
        clock.pin(Instant.parse("2026-11-24T22:10:00+08:00"));
        relay.send(smsGateway);

        // then
        assertThat(smsGateway.to(phone)).isEmpty();
        clock.pin(Instant.parse("2026-11-25T07:00:00+08:00"));
        relay.send(smsGateway);
        assertThat(smsGateway.to(phone)).hasSize(1);
    }

    @Test
    void whatNobodyNeedsAnyMoreIsNotSent() {
        reachedBy(Way.SMS);
        happens(notice("overdue"));
        clock.advance(Duration.ofDays(4));
        relay.send(smsGateway);
        assertThat(smsGateway.to(phone)).isEmpty();
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void peopleGetWhatTheyChoseAndNothingElse() {
        // given somebody who wants no rework by text message, and never a quiet night
        reachedBy(Way.SMS);
        preferences.save(person, new Preferences(false, 18, 0, 0, Map.of("reworked", Map.of(Way.SMS, false))));
        clock.pin(Instant.parse("2026-11-24T23:30:00+08:00"));

        // when
        happens(notice("reworked"));
        happens(notice("urged"));
        relay.send(smsGateway);

        // then
        assertThat(smsGateway.to(phone)).extracting(Outgoing::kind).containsExactly("urged");
    }

    @Test
    void theDayComesInOneMailWithoutWhatWasReadInTheApplication() throws Exception {
        // given three notices of an afternoon, one of them read, and one urgent
        reachedBy(Way.MAIL);
        happens(notice("reworked"));
        happens(notice("urged"));
        happens(notice("applied"));
        happens(notice("overdue"));
        long read = notifications.list(person(), false, null, 10).items().stream()
                .filter(one -> one.kind().equals("urged"))
                .findFirst()
                .orElseThrow()
                .id();
        notifications.read(person(), read);

        // when
        clock.pin(Instant.parse("2026-11-24T17:59:59+08:00"));
        assertThat(dailyMails.collect()).isZero();
        relay.send(mailSending);
        assertThat(mails()).as("what is urgent comes at once").hasSize(1);
        clock.pin(Instant.parse("2026-11-24T18:00:00+08:00"));
        var nodes = Stream.generate(() -> CompletableFuture.runAsync(dailyMails::collect))
                .limit(3)
                .toList();
        nodes.forEach(CompletableFuture::join);
        relay.send(mailSending);
        relay.send(mailSending);

        // then
        assertThat(mails()).hasSize(2);
        MimeMessage daily = mails().getLast();
        assertThat(daily.getSubject()).isEqualTo("今日消息 2 条");
        assertThat(String.valueOf(daily.getContent()))
                .contains("核查未通过，返工", "已申请", "https://city.example/notifications")
                .doesNotContain("被催办");
        assertThat(states()).contains("COLLECTED", "SKIPPED", "SENT").doesNotContain("COLLECTING", "WAITING");
    }

    @Test
    void aMailSpeaksItsReadersLanguage() throws Exception {
        contacts.save(new Contact(person, person + "@post.example", null, null, "en"));
        happens(notice("overdue"));
        relay.send(mailSending);
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Case 4101022026112400001: 处置 is overdue");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(String.valueOf(mail.getContent())).contains("See: https://city.example/track/");
        });
    }

    @Test
    void aMailServerThatIsAwayLosesNothing() throws Exception {
        // given
        reachedBy(Way.MAIL);
        happens(notice("overdue"));
        MAIL.stop();
        relay.send(mailSending);
        assertThat(states()).containsExactly("WAITING");

        // when it is back
        MAIL.start();
        clock.advance(Duration.ofMinutes(1));
        relay.send(mailSending);

        // then
        assertThat(states()).containsExactly("SENT");
        assertThat(mails()).hasSize(1);
    }

    private List<MimeMessage> mails() throws Exception {
        List<MimeMessage> mine = new ArrayList<>();
        for (MimeMessage mail : MAIL.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().startsWith(person)) {
                mine.add(mail);
            }
        }
        return mine;
    }

    private io.cityloop.identity.Person person() {
        return new io.cityloop.identity.Person(1, person, "某人", List.of());
    }
}
