package io.cityloop.open311;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program outside that speaks to a server over HTTP. */
final class Program {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String server;
    private final String key;

    Program(String server, String key) {
        this.server = server;
        this.key = key;
    }

    static String demoKey(String server) {
        return new Program(server, "")
                .get("/api/demo/open311-key")
                .json()
                .path("apiKey")
                .asString();
    }

    record Reply(int status, String type, String body, HttpResponse<String> whole) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        JsonNode first() {
            return json().get(0);
        }
    }

    Reply get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        return send(with(request, headers).build());
    }

    /** A form: name, value, name, value. */
    Reply post(String path, Map<String, String> headers, String... form) {
        List<String> pairs = new ArrayList<>(List.of("api_key=" + encode(key)));
        for (int i = 0; i < form.length; i += 2) {
            pairs.add(encode(form[i]) + "=" + encode(form[i + 1]));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(pairs.stream().collect(Collectors.joining("&"))));
        headers.forEach(request::header);
        return send(request.build());
    }

    Reply report(String... form) {
        return post("/open311/v2/requests.json", Map.of(), form);
    }

    Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI uri(String path) {
        return URI.create(server + path);
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
