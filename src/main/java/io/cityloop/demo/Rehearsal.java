package io.cityloop.demo;

import io.cityloop.demo.domain.Plot;
import io.cityloop.demo.domain.Tally;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/**
 * Drives varied reports through the whole loop over the public API, as the people would: every outcome of every form
 * is chosen by somebody. Reports carry client ids made from the rehearsal's name, so a rehearsal begun again after a
 * crash finds its own cases and goes on; that makes it the judge of crash tests and the seed of the load driver.
 */
public final class Rehearsal {
    private static final Duration STALLED = Duration.ofSeconds(90);
    /** A round of questions that takes longer met a server that is away; waiting for it is not standing still. */
    private static final Duration AWAY = Duration.ofSeconds(20);

    private final ApiClient api;
    private final Cast cast;
    private final String name;
    private final List<Plot> repertoire;
    private final PrintStream out;
    private final Tally tally = new Tally();
    private final Map<String, Plot> plots = new ConcurrentHashMap<>();
    private final Map<String, Integer> visits = new ConcurrentHashMap<>();
    private final Set<String> reopened = ConcurrentHashMap.newKeySet();

    /**
     * A rehearsal against a running CityLoop.
     *
     * @param base where it answers, for example {@code http://127.0.0.1:8080}
     * @param password the demo accounts' password
     * @param name two rehearsals of one name report the same cases
     * @param repertoire the plots to choose from
     * @param out where the table goes
     * @throws IllegalStateException when there is no demo city behind the address
     */
    public Rehearsal(URI base, String password, String name, List<Plot> repertoire, PrintStream out) {
        this.api = new ApiClient(base);
        this.cast = new Cast(api, password);
        this.name = name;
        this.repertoire = List.copyOf(repertoire);
        this.out = out;
    }

    /**
     * Plays the given number of reports to their ends and prints the table.
     *
     * @return whether every case ended where its plot says
     */
    public boolean play(int reports) {
        long begun = System.nanoTime();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String worker : cast.workers()) {
                people.submit(new StandIn(api, cast, worker, plots, visits, tally, over::get));
            }
            try {
                Map<String, Plot> open = new HashMap<>(report(reports));
                awaitEnds(open);
                open.forEach((number, plot) -> tally.end(plot, "open: " + statusOf(number)));
            } finally {
                over.set(true); // else the people go on for ever, and nobody hears what failed
            }
        }
        out.println(tally.table(Duration.ofNanos(System.nanoTime() - begun)));
        return tally.asExpected() == reports;
    }

    private Map<String, Plot> report(int reports) {
        List<JsonNode> places = new ArrayList<>();
        api.get("/api/demo/places?n=" + Math.min(500, Math.max(20, reports)), null)
                .body()
                .path("items")
                .forEach(places::add);
        List<String> subClasses = new ArrayList<>();
        api.get("/api/catalog/subclasses", null)
                .body()
                .path("items")
                .forEach(s -> subClasses.add(s.path("code").asString()));
        for (int n = 0; n < reports; n++) {
            int at = whereToReport(n);
            try {
                reportOne(n, places.get(at % places.size()), subClasses.get(at * 31 % subClasses.size()));
            } catch (IllegalStateException refused) {
                tally.trouble("report: " + refused.getMessage());
                tally.end(plotOf(n), "not taken");
            }
        }
        return plots;
    }

    /** A report to be merged speaks of the same problem as an earlier one that goes all the way round. */
    private int whereToReport(int n) {
        int earlier = n;
        if (plotOf(n) == Plot.MERGED) {
            do {
                earlier--;
            } while (earlier > 0 && !plotOf(earlier).expectedEnd().equals("CLOSED"));
        }
        return Math.max(0, earlier);
    }

    private Plot plotOf(int n) {
        return Plot.ofReport(n, repertoire);
    }

    private void reportOne(int n, JsonNode place, String subClass) {
        Plot plot = plotOf(n);
        boolean byInspector = plot.selfHandled() || n % 3 == 0;
        List<String> inspectors = cast.withRole("inspector");
        List<String> citizens = cast.withRole("citizen");
        String reporter = byInspector ? inspectors.get(n % inspectors.size()) : citizens.get(n % citizens.size());
        String token = cast.token(reporter);
        Map<String, Object> report = new HashMap<>();
        report.put(
                "clientId",
                UUID.nameUUIDFromBytes((name + "/" + n).getBytes(StandardCharsets.UTF_8))
                        .toString());
        report.put("channel", byInspector ? "inspector" : "citizen");
        report.put("subclass", subClass);
        report.put("description", "彩排 " + name + " 第 " + n + " 号：" + plot.title());
        report.put(
                "location",
                Map.of(
                        "lon",
                        place.path("location").path("lon").asDouble(),
                        "lat",
                        place.path("location").path("lat").asDouble()));
        report.put("media", List.of(upload(2L * n, token)));
        if (!byInspector) {
            report.put("reporter", Map.of("name", "彩排市民", "phone", "1380000" + String.format("%04d", n % 10000)));
        }
        if (plot.selfHandled()) {
            report.put("selfHandled", true);
            report.put("mediaAfter", List.of(upload(2L * n + 1, token)));
        }
        ApiClient.Answer answer = api.post("/api/reports", token, report);
        if (!answer.ok()) {
            tally.trouble("report of " + reporter + ": " + answer.words());
            tally.end(plot, "not taken");
            return;
        }
        String number = answer.body().path("caseNumber").asString("");
        plots.put(number, plot);
        if (plot == Plot.WITHDRAWN) {
            ApiClient.Answer withdrawn =
                    api.post("/api/cases/" + number + "/withdrawal", token, Map.of("reason", "彩排：已自行解决"));
            if (!withdrawn.ok() && withdrawn.status() != 409) {
                tally.trouble("withdrawal: " + withdrawn.words());
            }
        }
    }

    private String upload(long seed, String token) {
        ApiClient.Answer stored = api.upload(SpecimenPhoto.draw(seed), token);
        if (!stored.ok()) {
            throw new IllegalStateException("photo refused: " + stored.words());
        }
        return stored.body().path("sha256").asString("");
    }

    private void awaitEnds(Map<String, Plot> open) {
        long lastMove = System.nanoTime();
        String before = "";
        while (!open.isEmpty() && System.nanoTime() - lastMove < STALLED.toNanos()) {
            long asked = System.nanoTime();
            StringBuilder now = new StringBuilder();
            for (String number : List.copyOf(open.keySet())) {
                String status = statusOf(number);
                now.append(number).append(status).append(visits.size());
                if (Plot.ended(status) && !reopen(number, open.get(number), status)) {
                    Plot plot = open.remove(number);
                    tally.end(plot, status + otherThanExpected(number, plot));
                }
            }
            if (!now.toString().equals(before) || System.nanoTime() - asked > AWAY.toNanos()) {
                lastMove = System.nanoTime();
                before = now.toString();
            }
            try {
                Thread.sleep(1000);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** A citizen who is not content, once; the case is then still open. */
    private boolean reopen(String number, Plot plot, String status) {
        if (plot != Plot.REOPENED || !status.equals("CLOSED") || !reopened.add(number)) {
            return false;
        }
        JsonNode facts =
                api.get("/api/cases/" + number, cast.token("supervisor1")).body();
        if (facts.path("round").asInt(1) > 1) {
            return false;
        }
        String reporter = facts.path("reporter").path("username").asString("");
        ApiClient.Answer answer = api.post(
                "/api/cases/" + number + "/reopenings",
                cast.token(reporter.isEmpty() ? "supervisor1" : reporter),
                Map.of("reason", "彩排：问题没有解决"));
        if (!answer.ok()) {
            tally.trouble("reopening: " + answer.words());
        }
        return answer.ok();
    }

    /** Nothing when what was asked for beside the loop came out as the plot says, else what came out. */
    private String otherThanExpected(String number, Plot plot) {
        List<String> came = new ArrayList<>();
        for (JsonNode one : api.get("/api/cases/" + number + "/applications", cast.token("supervisor1"))
                .body()
                .path("items")) {
            came.add(one.path("kind").asString("") + " " + one.path("state").asString("")
                    + (one.path("endedAt").isNull() ? " still running" : ""));
        }
        return came.equals(plot.expectedApplications()) ? "" : " but " + came;
    }

    private String statusOf(String number) {
        return api.get("/api/cases/" + number, cast.token("supervisor1"))
                .body()
                .path("status")
                .asString("?");
    }
}
