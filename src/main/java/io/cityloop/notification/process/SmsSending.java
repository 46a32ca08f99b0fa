package io.cityloop.notification.process;

import io.cityloop.notification.NotificationSettings;
import io.cityloop.notification.NotificationWords;
import io.cityloop.notification.Signing;
import io.cityloop.notification.Way;
import io.cityloop.notification.domain.Outgoing;
import io.cityloop.notification.domain.Sender;
import io.cityloop.notification.domain.Sending;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text messages by a gateway of the city: {@code POST} of {@code {"to","text","kind","params"}} with headers
 * {@code X-Access-Key}, {@code X-Timestamp} (seconds), {@code X-Signature} ({@link Signing#hmac}) and
 * {@code Idempotency-Key}; 2xx with {@code {"id"}}. A carrier's own interface is put behind this by a few lines at the
 * gateway.
 */
@Component
class SmsSending implements Sender {

    private final NotificationSettings.Sms settings;
    private final NotificationWords words;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpAnswers http = new HttpAnswers();

    SmsSending(NotificationSettings settings, NotificationWords words, JsonMapper json, Clock clock) {
        this.settings = settings.sms();
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Way way() {
        return Way.SMS;
    }

    @Override
    public boolean on() {
        return !settings.url().isBlank() && !settings.secret().isBlank();
    }

    @Override
    public Duration remembers() {
        return settings.remembers();
    }

    @Override
    public Sending send(Outgoing message) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("to", message.address());
        content.put("text", text(message));
        content.put("kind", message.kind());
        content.put("caseNumber", message.caseNumber());
        String body = json.writeValueAsString(content);
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.url()))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Access-Key", settings.key())
                .header("X-Timestamp", timestamp)
                .header("X-Signature", Signing.hmac(settings.secret(), timestamp, body))
                .header("Idempotency-Key", message.key())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.ask(request, this::taken);
    }

    private String text(Outgoing message) {
        String signed = words.find("notification.sms", List.of(settings.sign(), message.text()), message.language())
                .orElse(message.text());
        return message.link() == null
                ? signed
                : words.find("notification.sms.link", List.of(signed, message.link()), message.language())
                        .orElse(signed);
    }

    private Sending taken(String body) {
        try {
            JsonNode id = json.readTree(body).get("id");
            return new Sending.Accepted(id == null || id.isNull() ? null : id.asString());
        } catch (JacksonException notJson) {
            // It said 2xx, so it has it; only receipts will not find their message.
            return new Sending.Accepted(null);
        }
    }
}
