package io.cityloop.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One case by the main line, from a citizen's report to its closing, each step by a person who may: who waits is asked of
 * the server, as a desk would, until the next task is there.
 */
final class LoopWalk {

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long FIRST_POLL_NANOS = 20_000_000L;
    /** As a desk asks that has no live line. */
    private static final long LAST_POLL_NANOS = 320_000_000L;

    private static final Set<String> ENDS = Set.of("CLOSED", "REFUSED", "MERGED", "VOID", "WITHDRAWN", "ANSWERED");
    private static final Map<String, String> ROLES = Map.of(
            "userTask_acceptReport", "acceptor",
            "userTask_verifyReport", "inspector",
            "userTask_fileCase", "shiftLeader",
            "userTask_dispatchCase", "dispatcher",
            "userTask_assignHandler", "departmentLead",
            "userTask_handleCase", "handler",
            "userTask_confirmHandling", "departmentLead",
            "userTask_checkResult", "inspector",
            "userTask_closeCase", "shiftLeader",
            "userTask_inspectViolation", "enforcementOfficer");

    private final LoadApi api;
    private final Crowd crowd;
    private final Town town;
    private final Samples samples;

    LoopWalk(LoadApi api, Crowd crowd, Town town, Samples samples) {
        this.api = api;
        this.crowd = crowd;
        this.town = town;
        this.samples = samples;
    }

    /** Walks the n-th case; {@code due} is when it should have begun, so that waiting in line counts. */
    void walk(int n, long due) {
        var report = report(n, due);
        if (!report.ok()) {
            samples.failure("report " + report.status());
            return;
        }
        String number = report.text("caseNumber");
        String grid = report.body().path("location").path("grid").asString("");
        long asked = System.nanoTime();
        for (int step = 0; step < 14; step++) {
            var next = next(number, grid, asked);
            if (next == null) {
                samples.failure("no next task within a minute");
                return;
            }
            if (next.ended()) {
                if (next.status().equals("CLOSED")) {
                    samples.loop();
                    samples.time("loop", System.nanoTime() - due);
                } else {
                    samples.failure("ended as " + next.status());
                }
                return;
            }
            samples.time("click to next task", System.nanoTime() - asked);
            asked = System.nanoTime();
            if (!complete(next)) {
                return;
            }
        }
        samples.failure("more steps than a main line has");
    }

    private LoadApi.Answer report(int n, long due) {
        var place = town.place(n);
        var body = new HashMap<String, Object>();
        body.put("clientId", UUID.randomUUID().toString());
        body.put("channel", "citizen");
        body.put("subclass", town.subClass(n));
        body.put("description", "压测上报 " + n + "：现场需要处理");
        body.put("location", place);
        body.put("media", List.of());
        var answer = api.post("/api/reports", crowd.token(crowd.any("citizen", n)), body);
        samples.time("user step: report", System.nanoTime() - due);
        samples.step();
        return answer;
    }

    /** What waits: a task for somebody, or the end. */
    private record Next(String status, String username, JsonNode task) {
        boolean ended() {
            return username.isEmpty();
        }
    }

    private @Nullable Next next(String number, String grid, long asked) {
        String watcher = crowd.token(crowd.any("supervisor", 0));
        long pause = FIRST_POLL_NANOS;
        while (System.nanoTime() - asked < PATIENCE_NANOS) {
            var where = api.get("/api/cases/" + number + "/diagram", watcher);
            for (JsonNode active : where.body().path("active")) {
                String role = ROLES.get(active.asString(""));
                var found = role == null ? null : task(number, active.asString(""), role, grid);
                if (found != null) {
                    return found;
                }
            }
            if (where.body().path("active").isEmpty()) {
                var status = api.get("/api/cases/" + number, watcher).text("status");
                if (ENDS.contains(status)) {
                    return new Next(status, "", where.body());
                }
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(LAST_POLL_NANOS, pause * 2);
        }
        return null;
    }

    private @Nullable Next task(String number, String element, String role, String grid) {
        String department = role.equals("departmentLead") || role.equals("handler")
                ? api.get("/api/cases/" + number, crowd.token(crowd.any("supervisor", 0)))
                        .text("department")
                : "";
        for (String username : crowd.likely(role, department, grid)) {
            var listed = api.get("/api/tasks?caseNumber=" + number, crowd.token(username));
            for (JsonNode task : listed.body().path("items")) {
                if (task.path("type").asString("").equals(element)) {
                    return new Next("", username, task);
                }
            }
        }
        return null;
    }

    private boolean complete(Next next) {
        String token = crowd.token(next.username());
        String id = next.task().path("id").asString("");
        String element = next.task().path("type").asString("").replace("userTask_", "");
        long begun = System.nanoTime();
        var shown = api.get("/api/tasks/" + id, token);
        samples.time("open a task", System.nanoTime() - begun);
        var form = new FormFiller(
                shown.body().path("form"), shown.body().path("values"), 0, () -> town.photo(token, next.username()));
        String outcome = element.equals("inspectViolation") ? "noViolation" : form.mainLine();
        var values = form.fill(outcome);
        if (values == null) {
            samples.failure(element + ": form cannot be filled, " + shown.status());
            return false;
        }
        long click = System.nanoTime();
        var answer = api.post(
                "/api/tasks/" + id + "/complete",
                token,
                Map.of(
                        "version", shown.body().path("task").path("version").asInt(0),
                        "outcome", outcome,
                        "form", values));
        samples.time("user step: complete", System.nanoTime() - click);
        samples.time("complete " + element, System.nanoTime() - click);
        samples.step();
        if (!answer.ok()) {
            samples.failure("complete " + element + " " + answer.status() + " "
                    + answer.text("detail").replaceAll("[0-9]+", "#"));
        }
        return answer.ok();
    }

    static int someNumber() {
        return ThreadLocalRandom.current().nextInt(1_000_000);
    }
}
