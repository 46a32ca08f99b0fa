package io.cityloop.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP contract as a program outside sees it, once for each call: what fails is counted, never tried again. */
final class LoadApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI base;

    LoadApi(URI base) {
        this.base = base;
    }

    /** Status, or 0 when the line broke; the body, or a null node. */
    record Answer(int status, JsonNode body) {
        boolean ok() {
            return status >= 200 && status < 300;
        }

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    Answer get(String path, @Nullable String token) {
        return send(request(path, token).GET());
    }

    Answer post(String path, @Nullable String token, Object body) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        var builder =
                HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT).header("Accept", "application/json");
        return token == null ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder builder) {
        try {
            var response = http.send(builder.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            String body = response.body();
            return new Answer(
                    response.statusCode(),
                    body.isBlank() || body.charAt(0) == '<' ? JSON.nullNode() : JSON.readTree(body));
        } catch (IOException broken) {
            return new Answer(0, JSON.nullNode());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer(0, JSON.nullNode());
        }
    }
}
