package io.cityloop.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The demo city's people by post, each logged in once before anything is measured. */
final class Crowd {

    /** Who may be asked for a kind of task: the place and the department narrow it. */
    record Post(String username, String organisation, String region) {}

    private final Map<String, List<Post>> byRole = new HashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Crowd(LoadApi api, String password) {
        for (JsonNode account : api.get("/api/demo/accounts", null).body().path("items")) {
            String username = account.path("username").asString("");
            for (JsonNode post : account.path("posts")) {
                byRole.computeIfAbsent(post.path("role").asString(""), role -> new ArrayList<>())
                        .add(new Post(
                                username,
                                post.path("organisation").asString(""),
                                post.path("region").asString("")));
            }
        }
        if (byRole.isEmpty()) {
            throw new IllegalStateException("no demo city there");
        }
        byRole.values().stream()
                .flatMap(List::stream)
                .map(Post::username)
                .distinct()
                .forEach(username -> {
                    var answer = api.post("/api/tokens", null, Map.of("username", username, "password", password));
                    if (!answer.ok()) {
                        throw new IllegalStateException(
                                "login of " + username + ": " + answer.status() + " " + answer.body());
                    }
                    tokens.put(username, answer.text("token"));
                });
    }

    String token(String username) {
        return tokens.getOrDefault(username, "");
    }

    /** Somebody with this post, the n-th of them. */
    String any(String role, int n) {
        var all = byRole.getOrDefault(role, List.of());
        return all.get(Math.floorMod(n, all.size())).username();
    }

    /** Those with the post, first whose region and department fit; the rest after them. */
    List<String> likely(String role, String department, String grid) {
        var all = byRole.getOrDefault(role, List.of());
        return Stream.concat(
                        all.stream().filter(post -> fits(post, department, grid)),
                        all.stream().filter(post -> !fits(post, department, grid)))
                .map(Post::username)
                .distinct()
                .toList();
    }

    private static boolean fits(Post post, String department, String grid) {
        return (post.organisation().isEmpty() || post.organisation().equals(department))
                && grid.startsWith(post.region());
    }
}
