package io.cityloop.demo;

import io.cityloop.demo.domain.Plot;
import io.cityloop.demo.domain.Road;
import io.cityloop.demo.domain.Tally;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Takes a case along the roads its plot names before its department goes on. What has been asked for is read from the
 * server each time, so that neither a restart of the server nor of the rehearsal asks for anything twice.
 */
final class Detours {
    private static final int CONFLICT = 409;
    /** A suspension ends on a day after today; the city is east of Greenwich, so its tomorrow may be today here. */
    private static final int DAYS_AHEAD = 2;

    private final ApiClient api;
    private final Cast cast;
    private final Tally tally;
    private final Clock clock = Clock.system(ZoneOffset.UTC);

    Detours(ApiClient api, Cast cast, Tally tally) {
        this.api = api;
        this.cast = cast;
        this.tally = tally;
    }

    /** Asks for what comes next; true when everything has been asked for and decided. */
    boolean over(String caseNumber, Plot plot, String leadToken) {
        List<Road> roads = plot.roads();
        if (roads.isEmpty()) {
            return true;
        }
        ApiClient.Answer known = api.get("/api/cases/" + caseNumber + "/applications", leadToken);
        if (!known.ok()) {
            return false;
        }
        JsonNode asked = known.body().path("items");
        if (!asked.isEmpty() && asked.path(asked.size() - 1).path("endedAt").isNull()) {
            liftIfSuspended(caseNumber, asked.path(asked.size() - 1), leadToken);
            return false;
        }
        if (asked.size() >= roads.size()) {
            return true;
        }
        ask(caseNumber, roads.get(asked.size()), leadToken);
        return false;
    }

    private void liftIfSuspended(String caseNumber, JsonNode last, String leadToken) {
        if (last.path("kind").asString("").equals(Road.SUSPENSION.kind())
                && last.path("state").asString("").equals("GRANTED")) {
            told(api.post("/api/cases/" + caseNumber + "/suspension/lift", leadToken, Map.of("reason", "彩排：条件已具备")));
        }
    }

    private void ask(String caseNumber, Road road, String leadToken) {
        LocalDate day = LocalDate.now(clock).plusDays(DAYS_AHEAD);
        String path = "/api/cases/" + caseNumber + "/applications";
        String reason = "彩排：" + road.kind();
        told(
                switch (road) {
                    case EXTENSION -> api.post(path, leadToken, Map.of("kind", road.kind(), "reason", reason));
                    case SUSPENSION ->
                        api.post(
                                path,
                                leadToken,
                                Map.of(
                                        "kind",
                                        road.kind(),
                                        "reason",
                                        reason,
                                        "category",
                                        "season",
                                        "until",
                                        day.toString()));
                    case VOID ->
                        api.post(path, cast.token("shiftleader1"), Map.of("kind", road.kind(), "reason", reason));
                    case SUPERVISION ->
                        api.post(
                                "/api/cases/" + caseNumber + "/supervisions",
                                cast.token("supervisor1"),
                                Map.of(
                                        "level",
                                        "key",
                                        "demand",
                                        reason,
                                        "replyBy",
                                        clock.instant().plus(Duration.ofDays(1)).toString()));
                });
    }

    /** A conflict is no trouble: the server had taken it before the answer was lost. */
    private void told(ApiClient.Answer answer) {
        if (!answer.ok() && answer.status() != CONFLICT) {
            tally.trouble("beside the loop: " + answer.words());
        }
    }
}
