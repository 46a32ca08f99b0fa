package io.cityloop.rules;

import io.cityloop.rules.persistence.ActivationRow;
import io.cityloop.rules.persistence.ExplanationMapper;
import io.cityloop.rules.persistence.TrailRow;
import io.cityloop.rules.persistence.VersionMapper;
import io.cityloop.rules.persistence.VersionRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Versions and their activations as the database has them. Activations are read every few seconds and begin later than
 * that after they are entered, so every node knows of one before it counts.
 */
@Component
class VersionBook implements Schedule {

    static final String SYSTEM = "system";

    /** The first rules of a decision judge whatever the clock says: one set back must not leave a city without rules. */
    private static final LocalDateTime EVER = utc(Instant.EPOCH);

    private final VersionMapper rows;
    private final ExplanationMapper sets;
    private final JsonMapper json;
    private final Clock clock;
    private volatile Map<String, List<Beginning>> plan = Map.of();

    private record Beginning(Instant from, String hash) {}

    VersionBook(VersionMapper rows, ExplanationMapper sets, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.sets = sets;
        this.json = json;
        this.clock = clock;
    }

    /** Reads the activations. */
    void refresh() {
        Map<String, List<Beginning>> read = new HashMap<>();
        for (ActivationRow row : rows.activations()) {
            if (row.cancelledAt() == null) {
                read.computeIfAbsent(row.decision(), key -> new ArrayList<>())
                        .add(new Beginning(row.effectiveFrom().toInstant(ZoneOffset.UTC), row.hash()));
            }
        }
        plan = read;
    }

    @Override
    public @Nullable String inForce(String decision) {
        return at(decision, clock.instant());
    }

    /** The version in force at an instant, null when there was none. */
    @Nullable
    String at(String decision, Instant instant) {
        List<Beginning> beginnings = plan.getOrDefault(decision, List.of());
        for (int i = beginnings.size() - 1; i >= 0; i--) {
            if (!beginnings.get(i).from().isAfter(instant)) {
                return beginnings.get(i).hash();
            }
        }
        return null;
    }

    @Override
    public List<VersionKey> needed() {
        Instant now = clock.instant();
        List<VersionKey> needed = new ArrayList<>();
        plan.forEach((decision, beginnings) -> {
            String current = at(decision, now);
            if (current != null) {
                needed.add(new VersionKey(decision, current));
            }
            beginnings.stream()
                    .filter(one -> one.from().isAfter(now))
                    .map(one -> new VersionKey(decision, one.hash()))
                    .filter(key -> !needed.contains(key))
                    .forEach(needed::add);
        });
        return needed;
    }

    /**
     * Enters what this release ships. A city without rules for a decision gets them in force at once; a city that still
     * uses what a release shipped follows the new release; a city with rules of its own finds the new ones as a draft.
     */
    @Transactional
    public void install(ShippedRules shipped) {
        Map<String, String> inForce = new HashMap<>();
        LocalDateTime now = now();
        for (ActivationRow row : rows.activations()) {
            if (row.cancelledAt() == null) {
                inForce.put(row.decision(), row.hash());
            }
        }
        shipped.sources().forEach((decision, sources) -> {
            String hash = RuleVersion.of(sources);
            String current = inForce.get(decision);
            keep(decision, hash, sources, now);
            VersionRow row = new VersionRow(
                    0, decision, hash, "shipped", current, VersionState.CHECKED.name(), SYSTEM, "", now, now, null);
            if (rows.insertVersion(row) == 0) {
                return;
            }
            trail(decision, hash, "shipped", SYSTEM, "");
            if (current == null || isShipped(decision, current)) {
                begin(decision, hash, current == null ? EVER : now, SYSTEM, "");
            }
        });
    }

    private boolean isShipped(String decision, String hash) {
        VersionRow row = rows.version(decision, hash);
        return row != null && row.origin().equals("shipped");
    }

    /** Enters that a version judges from then on. */
    void begin(String decision, String hash, LocalDateTime from, String by, String reason) {
        rows.insertActivation(new ActivationRow(0, decision, hash, from, by, reason, now(), null, null, null));
        trail(decision, hash, "activated", by, reason);
    }

    /** Adds to the trail. */
    void trail(String decision, @Nullable String hash, String action, String actor, String details) {
        rows.insertTrail(new TrailRow(0, decision, hash, action, actor, details, now()));
    }

    /** Keeps the sources of a version; sources already kept are left alone. */
    void keep(String decision, String hash, List<RuleSource> sources, LocalDateTime now) {
        Map<String, String> texts = new TreeMap<>();
        sources.forEach(source -> texts.put(source.name(), Base64.getEncoder().encodeToString(source.content())));
        sets.keepRuleSet(hash, decision, json.writeValueAsString(texts), now);
    }

    /** The kept sources of a version, in order of name. */
    Optional<List<RuleSource>> sources(VersionKey key) {
        String kept = sets.sourcesOf(key.hash(), key.decision());
        if (kept == null) {
            return Optional.empty();
        }
        List<RuleSource> sources = new ArrayList<>();
        JsonNode texts = json.readTree(kept);
        texts.properties()
                .forEach(file -> sources.add(new RuleSource(
                        file.getKey(),
                        Base64.getDecoder().decode(file.getValue().asString()))));
        return Optional.of(sources);
    }

    LocalDateTime now() {
        return utc(clock.instant());
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
