package io.cityloop.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The demo city's people, logged in when first needed. */
final class Cast {
    private final ApiClient api;
    private final String password;
    private final Map<String, List<String>> byRole = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Cast(ApiClient api, String password) {
        this.api = api;
        this.password = password;
        ApiClient.Answer answer = api.get("/api/demo/accounts", null);
        if (!answer.ok()) {
            throw new IllegalStateException("no demo city there: " + answer.words());
        }
        for (JsonNode account : answer.body().path("items")) {
            for (JsonNode post : account.path("posts")) {
                byRole.computeIfAbsent(post.path("role").asString(), role -> new ArrayList<>())
                        .add(account.path("username").asString());
            }
        }
    }

    List<String> withRole(String role) {
        return byRole.getOrDefault(role, List.of());
    }

    /** Everybody who may have a task to do. */
    List<String> workers() {
        return List.of(
                        "acceptor",
                        "shiftLeader",
                        "dispatcher",
                        "inspector",
                        "departmentLead",
                        "handler",
                        "enforcementOfficer",
                        "supervisor")
                .stream()
                .flatMap(role -> withRole(role).stream())
                .distinct()
                .toList();
    }

    String token(String username) {
        return tokens.computeIfAbsent(username, name -> api.login(name, password));
    }

    /** After a 401 (a server that forgot, a token that ran out). */
    void forget(String username) {
        tokens.remove(username);
    }
}
