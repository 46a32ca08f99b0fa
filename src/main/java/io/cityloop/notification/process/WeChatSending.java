package io.cityloop.notification.process;

import io.cityloop.notification.NotificationSettings;
import io.cityloop.notification.Way;
import io.cityloop.notification.domain.Outgoing;
import io.cityloop.notification.domain.Sender;
import io.cityloop.notification.domain.Sending;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Template messages of the city's WeChat official account. The platform takes one {@code client_msg_id} once within ten
 * minutes.
 */
@Component
class WeChatSending implements Sender {

    /** A {@code thing} field holds so many characters. */
    private static final int LONGEST_THING = 20;

    private static final Set<Integer> TOKEN_GONE = Set.of(40001, 40014, 42001);
    /** Busy, or too often: nothing was sent. */
    private static final Set<Integer> LATER = Set.of(-1, 45009, 45011);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final NotificationSettings.WeChat settings;
    private final JsonMapper json;
    private final ZoneId zone;
    private final HttpAnswers http = new HttpAnswers();
    private final WeChatToken tokens;

    WeChatSending(
            NotificationSettings settings,
            JsonMapper json,
            Clock clock,
            @Value("${cityloop.zone:Asia/Shanghai}") ZoneId zone) {
        this.settings = settings.wechat();
        this.json = json;
        this.zone = zone;
        this.tokens = new WeChatToken(settings.wechat(), json, clock, http);
    }

    @Override
    public Way way() {
        return Way.WECHAT;
    }

    @Override
    public boolean on() {
        return !settings.appId().isBlank()
                && !settings.secret().isBlank()
                && !settings.templates().isEmpty();
    }

    @Override
    public Duration remembers() {
        return settings.remembers();
    }

    @Override
    public Sending send(Outgoing message) {
        String template = settings.templates()
                .getOrDefault(message.kind(), settings.templates().get("default"));
        if (template == null) {
            return new Sending.Refused("no template for " + message.kind());
        }
        Sending token = tokens.current();
        return token instanceof Sending.Accepted has && has.providerId() != null
                ? post(message, template, has.providerId())
                : unsent(token);
    }

    /** Without a token nothing was sent, however the asking ended. */
    private static Sending unsent(Sending token) {
        return switch (token) {
            case Sending.Unknown unknown -> new Sending.NotSent(unknown.reason(), null);
            case Sending.Refused refused -> new Sending.NotSent(refused.reason(), null);
            default -> token;
        };
    }

    private Sending post(Outgoing message, String template, String token) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("touser", message.address());
        content.put("template_id", template);
        content.put("client_msg_id", message.key());
        if (message.link() != null) {
            content.put("url", message.link());
        }
        content.put("data", data(message));
        String address = settings.url() + "/cgi-bin/message/template/send?access_token="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return http.ask(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(settings.timeout())
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(content)))
                        .build(),
                body -> read(body, token));
    }

    private Map<String, Object> data(Outgoing message) {
        Map<String, Object> data = new LinkedHashMap<>();
        put(data, "number", "character_string1", message.caseNumber());
        String text = message.text();
        put(data, "text", "thing2", text.length() > LONGEST_THING ? text.substring(0, LONGEST_THING - 1) + "…" : text);
        put(data, "time", "time3", TIME.format(message.at().atZone(zone)));
        return data;
    }

    private void put(Map<String, Object> data, String what, String field, @Nullable String value) {
        if (value != null) {
            data.put(settings.fields().getOrDefault(what, field), Map.of("value", value));
        }
    }

    private Sending read(String body, String token) {
        try {
            JsonNode answer = json.readTree(body);
            int code = answer.path("errcode").asInt(0);
            if (code == 0) {
                return new Sending.Accepted(answer.path("msgid").asString());
            }
            String reason = code + " " + answer.path("errmsg").asString();
            if (TOKEN_GONE.contains(code)) {
                tokens.forget(token);
                return new Sending.NotSent(reason, null);
            }
            return LATER.contains(code) ? new Sending.NotSent(reason, null) : new Sending.Refused(reason);
        } catch (JacksonException notJson) {
            return new Sending.Unknown(notJson.getOriginalMessage());
        }
    }
}
