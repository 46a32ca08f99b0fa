package io.cityloop.notification.process;

import io.cityloop.notification.NotificationSettings;
import io.cityloop.notification.domain.Sending;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The access token of the official account, asked for in its stable form: several nodes may ask without making each
 * other's worthless.
 */
final class WeChatToken {

    /** Not used in its last minutes, so that it does not run out on the way. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final NotificationSettings.WeChat settings;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpAnswers http;
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable String token;
    private Instant until = Instant.EPOCH;

    WeChatToken(NotificationSettings.WeChat settings, JsonMapper json, Clock clock, HttpAnswers http) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.http = http;
    }

    /** The platform says that this one is worth nothing any more. */
    void forget(String worthless) {
        asking.lock();
        try {
            if (worthless.equals(token)) {
                token = null;
            }
        } finally {
            asking.unlock();
        }
    }

    /** The token in {@link Sending.Accepted}, or why there is none. */
    Sending current() {
        asking.lock();
        try {
            if (token != null && clock.instant().isBefore(until)) {
                return new Sending.Accepted(token);
            }
            String body = json.writeValueAsString(
                    Map.of("grant_type", "client_credential", "appid", settings.appId(), "secret", settings.secret()));
            return http.ask(
                    HttpRequest.newBuilder(URI.create(settings.url() + "/cgi-bin/stable_token"))
                            .timeout(settings.timeout())
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    this::read);
        } finally {
            asking.unlock();
        }
    }

    private Sending read(String body) {
        try {
            JsonNode answer = json.readTree(body);
            if (!answer.has("access_token")) {
                return new Sending.NotSent(
                        "stable_token: " + answer.path("errcode").asInt() + " "
                                + answer.path("errmsg").asString(),
                        null);
            }
            String fresh = answer.path("access_token").asString();
            token = fresh;
            until = clock.instant()
                    .plusSeconds(answer.path("expires_in").asLong(0))
                    .minus(MARGIN);
            return new Sending.Accepted(fresh);
        } catch (JacksonException notJson) {
            return new Sending.NotSent("stable_token: " + notJson.getOriginalMessage(), null);
        }
    }
}
