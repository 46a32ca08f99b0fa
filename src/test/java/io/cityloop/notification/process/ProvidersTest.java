package io.cityloop.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.sun.net.httpserver.HttpServer;
import io.cityloop.notification.NotificationSettings;
import io.cityloop.notification.NotificationWords;
import io.cityloop.notification.Signing;
import io.cityloop.notification.domain.Outgoing;
import io.cityloop.notification.domain.Sending;
import io.cityloop.wechat.Signature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The adapters against servers that answer as the providers do. */
class ProvidersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC);
    private static final Outgoing MESSAGE = new Outgoing(
            "key-1",
            "13900000231",
            "overdue",
            Locale.CHINESE,
            "主题",
            "案件 4101022026112400001 的“处置”已超时，请尽快处理",
            "https://city.example/cases/1",
            null,
            "4101022026112400001",
            Instant.parse("2026-11-24T04:00:00Z"));

    /** What a server was asked. */
    private record Asked(String path, Map<String, String> headers, String body) {}

    /** How it answers. */
    private record Answer(int status, String body, Map<String, String> headers) {
        Answer(int status, String body) {
            this(status, body, Map.of());
        }
    }

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final NotificationWords words = mock(NotificationWords.class);
    private final JsonMapper json = JsonMapper.builder().build();
    private Function<Asked, Answer> answers = one -> new Answer(200, "{\"id\":\"g-1\"}");
    private HttpServer server = start();

    private HttpServer start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", exchange -> {
                Map<String, String> headers = new HashMap<>();
                exchange.getRequestHeaders()
                        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
                Asked one = new Asked(
                        exchange.getRequestURI().toString(),
                        headers,
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                asked.add(one);
                Answer answer = answers.apply(one);
                answer.headers().forEach(exchange.getResponseHeaders()::add);
                byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            started.start();
            return started;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void noWordsOfItsOwn() {
        given(words.find(any(), any(), any())).willReturn(Optional.empty());
    }

    @AfterEach
    void noMoreServer() {
        server.stop(0);
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static NotificationSettings settings(Map<String, String> given) {
        Map<String, String> named = new HashMap<>();
        given.forEach((key, value) -> named.put("cityloop.notification." + key, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("cityloop.notification", NotificationSettings.class);
    }

    private SmsSending sms() {
        return new SmsSending(
                settings(Map.of("sms.url", base() + "/messages", "sms.key", "city", "sms.secret", "hush")),
                words,
                json,
                CLOCK);
    }

    private WeChatSending wechat() {
        return new WeChatSending(
                settings(Map.of(
                        "wechat.url", base(),
                        "wechat.app-id", "wx1",
                        "wechat.secret", "hush",
                        "wechat.templates.default", "T-1")),
                json,
                CLOCK,
                ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void everythingIsOffUntilItIsSetUp() {
        NotificationSettings untouched = settings(Map.of());
        assertThat(new SmsSending(untouched, words, json, CLOCK).on()).isFalse();
        assertThat(new WeChatSending(untouched, json, CLOCK, ZoneOffset.UTC).on())
                .isFalse();
        assertThat(untouched.preferences().quietFrom()).isEqualTo(22 * 60);
        assertThat(untouched.preferences().quietTo()).isEqualTo(7 * 60);
        assertThat(sms().on()).isTrue();
        assertThat(wechat().on()).isTrue();
    }

    @Test
    void theGatewayCanCheckWhoAsksAndThatItIsTheSameMessage() {
        // when
        Sending sent = sms().send(MESSAGE);
        sms().send(MESSAGE);

        // then
        assertThat(sent).isEqualTo(new Sending.Accepted("g-1"));
        Asked first = asked.getFirst();
        String timestamp = String.valueOf(CLOCK.instant().getEpochSecond());
        assertThat(first.headers())
                .containsEntry("x-access-key", "city")
                .containsEntry("x-timestamp", timestamp)
                .containsEntry("x-signature", Signing.hmac("hush", timestamp, first.body()));
        assertThat(json.readTree(first.body()).get("to").asString()).isEqualTo("13900000231");
        assertThat(asked)
                .extracting(one -> one.headers().get("idempotency-key"))
                .containsExactly("key-1", "key-1");
    }

    @Test
    void aSignatureIsTheOneOthersCompute() {
        // printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac hush
        assertThat(Signing.hmac("hush", "1700000000", "{\"a\":1}"))
                .isEqualTo("7cfd1df542c33ab7251748ffdc6e7fed278c63b83d4ece95a4534b0ad465571b");
        // printf '1700000000abctoken' (sorted) | sha1sum
        assertThat(Signature.of("token", "1700000000", "abc")).isEqualTo("647ad420367c9ffeb10a630ca41d90f9dfefb190");
    }

    @Test
    void whatTheGatewayAnswersSaysWhetherItWasSent() {
        answers = one -> new Answer(503, "busy", Map.of("Retry-After", "120"));
        assertThat(sms().send(MESSAGE)).isEqualTo(new Sending.NotSent("503 busy", Duration.ofSeconds(120)));
        answers = one -> new Answer(422, "no such number");
        assertThat(sms().send(MESSAGE)).isEqualTo(new Sending.Refused("422 no such number"));
        answers = one -> new Answer(500, "oh");
        assertThat(sms().send(MESSAGE)).isEqualTo(new Sending.Unknown("500 oh"));
        answers = one -> new Answer(202, "");
        assertThat(sms().send(MESSAGE)).isEqualTo(new Sending.Accepted(null));
        SmsSending gone = sms();
        server.stop(0);
        assertThat(gone.send(MESSAGE)).isInstanceOf(Sending.NotSent.class);
    }

    @Test
    void aTemplateMessageCarriesItsKeyAndATokenThatIsAskedForOnce() {
        // given
        answers = one -> one.path().contains("stable_token")
                ? new Answer(200, "{\"access_token\":\"A\",\"expires_in\":7200}")
                : new Answer(200, "{\"errcode\":0,\"msgid\":200163836}");
        WeChatSending wechat = wechat();

        // when
        assertThat(wechat.send(MESSAGE)).isEqualTo(new Sending.Accepted("200163836"));
        wechat.send(MESSAGE);

        // then
        assertThat(asked)
                .extracting(Asked::path)
                .containsExactly(
                        "/cgi-bin/stable_token",
                        "/cgi-bin/message/template/send?access_token=A",
                        "/cgi-bin/message/template/send?access_token=A");
        var content = json.readTree(asked.get(1).body());
        assertThat(content.get("client_msg_id").asString()).isEqualTo("key-1");
        assertThat(content.get("template_id").asString()).isEqualTo("T-1");
        assertThat(content.at("/data/thing2/value").asString()).hasSize(20).endsWith("…");
        assertThat(content.at("/data/time3/value").asString()).isEqualTo("2026-11-24 12:00");
    }

    @Test
    void whatThePlatformAnswersSaysWhetherItWasSent() {
        // given a token that is worth nothing, then one that is
        List<String> tokens = new ArrayList<>(List.of("old", "new"));
        Map<String, String> codes = new HashMap<>(Map.of("old", "40001", "new", "43004"));
        answers = one -> one.path().contains("stable_token")
                ? new Answer(200, "{\"access_token\":\"" + tokens.removeFirst() + "\",\"expires_in\":7200}")
                : new Answer(200, "{\"errcode\":" + codes.get(one.path().replaceAll(".*=", "")) + ",\"errmsg\":\"x\"}");
        WeChatSending wechat = wechat();

        // then: a dead token is no lost message, and is not used again
        assertThat(wechat.send(MESSAGE)).isEqualTo(new Sending.NotSent("40001 x", null));
        assertThat(wechat.send(MESSAGE)).as("not a follower").isEqualTo(new Sending.Refused("43004 x"));
        codes.put("new", "-1");
        assertThat(wechat.send(MESSAGE)).as("busy").isEqualTo(new Sending.NotSent("-1 x", null));
    }
}
