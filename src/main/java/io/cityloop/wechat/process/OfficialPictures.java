package io.cityloop.wechat.process;

import io.cityloop.wechat.WechatPictures;
import io.cityloop.wechat.WechatSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fetches pictures by the platform's own interface; does nothing while the account's secret is not set. The address in a
 * message is never followed: whoever could forge a message could make us call anything.
 */
@Component
class OfficialPictures implements WechatPictures {

    private static final Logger LOG = LoggerFactory.getLogger(OfficialPictures.class);
    private static final Duration BEFORE_IT_ENDS = Duration.ofMinutes(5);

    private final WechatSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private volatile @Nullable AccessToken token;

    OfficialPictures(WechatSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    private record AccessToken(String text, Instant until) {}

    @Override
    public Optional<byte[]> fetch(String mediaId) {
        String secret = settings.secret();
        if (secret == null || secret.isBlank() || mediaId.isBlank()) {
            return Optional.empty();
        }
        try {
            String query = "?access_token=" + encode(accessToken(secret)) + "&media_id=" + encode(mediaId);
            HttpResponse<InputStream> response = get("/cgi-bin/media/get" + query);
            try (InputStream body = response.body()) {
                long most = settings.pictureSize().toBytes();
                byte[] bytes = body.readNBytes(Math.toIntExact(most + 1));
                boolean picture =
                        response.headers().firstValue("Content-Type").orElse("").startsWith("image/");
                return picture && bytes.length <= most ? Optional.of(bytes) : Optional.empty();
            }
        } catch (IOException | JacksonException failed) {
            LOG.info("a picture could not be fetched: {}", failed.getMessage());
            return Optional.empty();
        }
    }

    private String accessToken(String secret) throws IOException {
        AccessToken known = token;
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.text();
        }
        String query = "?grant_type=client_credential&appid=" + encode(settings.appId()) + "&secret=" + encode(secret);
        try (InputStream body = get("/cgi-bin/token" + query).body()) {
            JsonNode answer = json.readTree(body.readNBytes(10_000));
            String text = answer.path("access_token").asString("");
            if (text.isEmpty()) {
                throw new IOException(
                        "no access token: code " + answer.path("errcode").asInt(0));
            }
            Duration life = Duration.ofSeconds(answer.path("expires_in").asInt(0));
            token = new AccessToken(text, clock.instant().plus(life).minus(BEFORE_IT_ENDS));
            return text;
        }
    }

    private HttpResponse<InputStream> get(String path) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(settings.api() + path))
                            .timeout(settings.pictureTimeout())
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
