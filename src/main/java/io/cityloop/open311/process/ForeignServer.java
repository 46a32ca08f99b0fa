package io.cityloop.open311.process;

import io.cityloop.open311.PushSettings;
import io.cityloop.open311.PushTarget;
import io.cityloop.open311.domain.ForeignRows;
import io.cityloop.open311.domain.Moments;
import io.cityloop.open311.domain.Reference;
import io.cityloop.open311.persistence.PushRow;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks GeoReport v2 to another server, in the form its entry says. */
@Component
class ForeignServer {

    /** How far the other side's clock may be off when we look for what we sent. */
    private static final Duration SKEW = Duration.ofMinutes(15);

    private final GuardedHttp http;
    private final PushSettings settings;
    private final JsonMapper json;

    ForeignServer(GuardedHttp http, PushSettings settings, JsonMapper json) {
        this.http = http;
        this.settings = settings;
        this.json = json;
    }

    /** An answer that says no; the request was surely not taken when the code is below 500. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        private final int status;
        private final @Nullable Duration retryAfter;

        Refused(int status, String body, @Nullable Duration retryAfter) {
            super(status + " " + body);
            this.status = status;
            this.retryAfter = retryAfter;
        }

        int status() {
            return status;
        }

        @Nullable
        Duration retryAfter() {
            return retryAfter;
        }
    }

    /** What a POST gave: a number or a token. */
    record Taken(@Nullable String id, @Nullable String token) {}

    /** Sends a request; the same reference again is the same request for a server that knows {@code Idempotency-Key}. */
    Taken post(PushTarget target, PushRow push, Map<String, String> form) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put("api_key", settings.secret(target.secret()));
        HttpRequest request = HttpRequest.newBuilder(uri(target, "requests", jurisdiction(target)))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("Idempotency-Key", push.reference())
                .POST(HttpRequest.BodyPublishers.ofString(encoded(all)))
                .build();
        Map<String, String> row = call(target, request).stream()
                .findFirst()
                .orElseThrow(() -> new IOException("an answer without a request"));
        String id = row.getOrDefault("service_request_id", "");
        String token = row.getOrDefault("token", "");
        if (id.isEmpty() && token.isEmpty() || id.length() > 200 || token.length() > 200) {
            throw new IOException("an answer without number or token");
        }
        return new Taken(id.isEmpty() ? null : id, token.isEmpty() ? null : token);
    }

    /** Looks for what may have been sent before. */
    Optional<String> find(PushTarget target, PushRow push) throws IOException {
        Instant posted = push.postedAt() == null ? push.createdAt() : push.postedAt();
        Map<String, String> arguments = jurisdiction(target);
        arguments.put("service_code", push.serviceCode());
        arguments.put("start_date", Moments.text(earliest(push, posted).minus(SKEW), ZoneOffset.UTC));
        arguments.put("end_date", Moments.text(posted.plus(SKEW), ZoneOffset.UTC));
        return get(target, "requests", arguments).stream()
                .filter(row -> row.getOrDefault("description", "").contains(Reference.mark(push.reference())))
                .map(row -> row.getOrDefault("service_request_id", ""))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    /** The first of several tries may be the one that arrived; a list spans ninety days at most. */
    private static Instant earliest(PushRow push, Instant posted) {
        Instant reachable = posted.minus(Duration.ofDays(89));
        return push.createdAt().isBefore(reachable) ? reachable : push.createdAt();
    }

    /** The number behind a token; empty while it is not known. */
    Optional<String> number(PushTarget target, String token) throws IOException {
        return get(target, "tokens/" + encode(token), jurisdiction(target)).stream()
                .map(row -> row.getOrDefault("service_request_id", ""))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    /** Requests by number. A server that does not understand lists is asked one by one. */
    List<Map<String, String>> requests(PushTarget target, List<String> ids) throws IOException {
        Map<String, String> arguments = jurisdiction(target);
        arguments.put("service_request_id", String.join(",", ids));
        List<Map<String, String>> rows = new ArrayList<>(get(target, "requests", arguments).stream()
                .filter(row -> ids.contains(row.getOrDefault("service_request_id", "")))
                .toList());
        List<String> found =
                rows.stream().map(row -> row.get("service_request_id")).toList();
        for (String missing : ids.stream().filter(id -> !found.contains(id)).toList()) {
            try {
                rows.addAll(get(target, "requests/" + encode(missing), jurisdiction(target)));
            } catch (Refused gone) {
                if (gone.status() != 404) {
                    throw gone;
                }
            }
        }
        return rows;
    }

    private List<Map<String, String>> get(PushTarget target, String resource, Map<String, String> arguments)
            throws IOException {
        return call(
                target, HttpRequest.newBuilder(uri(target, resource, arguments)).build());
    }

    private List<Map<String, String>> call(PushTarget target, HttpRequest request) throws IOException {
        GuardedHttp.Reply reply = http.send(request, settings.size().toBytes(), settings.timeout());
        if (!reply.good()) {
            String body = new String(reply.body(), StandardCharsets.UTF_8);
            throw new Refused(reply.status(), body.substring(0, Math.min(300, body.length())), retryAfter(reply));
        }
        return "xml".equals(target.format()) ? xml(reply.body()) : rows(reply.body());
    }

    private static @Nullable Duration retryAfter(GuardedHttp.Reply reply) {
        return reply.whole()
                .headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    private static List<Map<String, String>> xml(byte[] body) throws IOException {
        try {
            return ForeignRows.read(body);
        } catch (ForeignRows.Unreadable broken) {
            throw new IOException("not readable: " + broken.getMessage(), broken);
        }
    }

    private List<Map<String, String>> rows(byte[] body) throws IOException {
        try {
            List<Map<String, String>> rows = new ArrayList<>();
            for (JsonNode one : json.readTree(body)) {
                Map<String, String> row = new LinkedHashMap<>();
                one.properties().forEach(part -> {
                    if (part.getValue().isValueNode() && !part.getValue().isNull()) {
                        row.put(part.getKey(), part.getValue().asString());
                    }
                });
                rows.add(row);
            }
            return rows;
        } catch (JacksonException broken) {
            throw new IOException("not readable: " + broken.getOriginalMessage(), broken);
        }
    }

    private static Map<String, String> jurisdiction(PushTarget target) {
        Map<String, String> arguments = new LinkedHashMap<>();
        if (target.jurisdiction() != null) {
            arguments.put("jurisdiction_id", target.jurisdiction());
        }
        return arguments;
    }

    private static URI uri(PushTarget target, String resource, Map<String, String> arguments) {
        String query = arguments.isEmpty() ? "" : "?" + encoded(arguments);
        return URI.create(target.url() + "/" + resource + "." + target.format() + query);
    }

    private static String encoded(Map<String, String> arguments) {
        return arguments.entrySet().stream()
                .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
