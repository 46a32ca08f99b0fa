package io.cityloop.demo;

import io.cityloop.demo.domain.Plot;
import io.cityloop.demo.domain.Tally;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plays one person at the work list: looks, claims, fills the form as the plot says, sends; again and again. */
final class StandIn implements Runnable {
    private final ApiClient api;
    private final Cast cast;
    private final String username;
    private final Map<String, Plot> plots;
    private final Map<String, Integer> visits;
    private final Tally tally;
    private final BooleanSupplier over;
    private final Detours detours;
    private final Map<Long, Integer> attempts = new HashMap<>();
    private final Set<Long> passed = ConcurrentHashMap.newKeySet();
    private @Nullable String photo;

    StandIn(
            ApiClient api,
            Cast cast,
            String username,
            Map<String, Plot> plots,
            Map<String, Integer> visits,
            Tally tally,
            BooleanSupplier over) {
        this.api = api;
        this.cast = cast;
        this.username = username;
        this.plots = plots;
        this.visits = visits;
        this.tally = tally;
        this.over = over;
        this.detours = new Detours(api, cast, tally);
    }

    @Override
    public void run() {
        long wait = 50;
        while (!over.getAsBoolean()) {
            int done = 0;
            try {
                done = workThroughTheList();
            } catch (RuntimeException gone) {
                // A person who meets an error goes on with the next thing; what happened is in the table.
                tally.trouble(gone.getClass().getSimpleName() + ": " + gone.getMessage());
            }
            wait = done > 0 ? 50 : Math.min(1000, wait * 2);
            try {
                Thread.sleep(wait);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private int workThroughTheList() {
        ApiClient.Answer list = api.get("/api/tasks?limit=50", cast.token(username));
        if (list.status() == 401) {
            cast.forget(username);
            return 0;
        }
        if (!list.ok()) {
            tally.trouble("list for " + username + ": " + list.words());
            return 0;
        }
        int done = 0;
        for (JsonNode task : list.body().path("items")) {
            if (over.getAsBoolean()) {
                return done;
            }
            if (plots.containsKey(task.path("caseNumber").asString(""))
                    && !passed.contains(task.path("id").asLong(0))
                    && act(task)) {
                done++;
            }
        }
        return done;
    }

    private boolean act(JsonNode listed) {
        long id = listed.path("id").asLong(0);
        String element = listed.path("type").asString("");
        String caseNumber = listed.path("caseNumber").asString("");
        String token = cast.token(username);
        Plot plot = plots.getOrDefault(caseNumber, Plot.MAIN_LINE);
        if (element.equals("userTask_assignHandler") && !detours.over(caseNumber, plot, token)) {
            return false;
        }
        ApiClient.Answer shown = api.get("/api/tasks/" + id, token);
        if (!shown.ok()) {
            return false;
        }
        FormFiller form = new FormFiller(
                shown.body().path("form"),
                shown.body().path("values"),
                attempts.getOrDefault(id, 0),
                () -> photo(token));
        String visitKey = caseNumber + "/" + element;
        int visit = visits.getOrDefault(visitKey, 0);
        String outcome = plot.choose(element, visit, form.mainLine());
        Map<String, Object> values = form.offers(outcome) ? form.fill(outcome) : null;
        if (values == null) {
            outcome = form.mainLine();
            values = form.fill(outcome);
        }
        if (values == null) {
            tally.trouble(element + ": a required choice has no option");
            passed.add(id);
            return false;
        }
        Map<String, Object> body = new HashMap<>();
        body.put("version", shown.body().path("task").path("version").asInt(0));
        body.put("outcome", outcome);
        body.put("form", values);
        long begun = System.nanoTime();
        ApiClient.Answer answer = api.post("/api/tasks/" + id + "/complete", token, body);
        if (answer.ok()) {
            visits.merge(visitKey, 1, Integer::sum);
            tally.step(element, outcome, Duration.ofNanos(System.nanoTime() - begun));
            return true;
        }
        if (answer.status() == 403) {
            passed.add(id); // not this person: whoever asked may not approve, whoever handled may not check
        } else if (answer.status() != 409 && answer.status() != 404) {
            // Somebody refused chooses something else; after three tries it is trouble.
            if (attempts.merge(id, 1, Integer::sum) >= 3) {
                tally.trouble(element + " " + outcome + ": " + answer.words());
                passed.add(id);
            }
        }
        return false;
    }

    private String photo(String token) {
        if (photo == null) {
            ApiClient.Answer stored = api.upload(SpecimenPhoto.draw(username.hashCode()), token);
            if (!stored.ok()) {
                throw new IllegalStateException("photo refused: " + stored.words());
            }
            photo = stored.body().path("sha256").asString("");
        }
        return photo;
    }
}
