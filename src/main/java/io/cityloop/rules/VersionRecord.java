package io.cityloop.rules;

import io.cityloop.identity.NotFound;
import io.cityloop.rules.persistence.ActivationRow;
import io.cityloop.rules.persistence.VersionMapper;
import io.cityloop.rules.persistence.VersionRow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Versions as they are on record: what is read of them, nothing written. */
@Component
class VersionRecord {

    private static final int TRAIL = 100;

    private final VersionMapper rows;
    private final VersionBook book;
    private final ShippedRules shipped;
    private final RuleLibrary library;
    private final DecisionModels models;
    private final JsonMapper json;
    private final Clock clock;

    VersionRecord(
            VersionMapper rows,
            VersionBook book,
            ShippedRules shipped,
            RuleLibrary library,
            DecisionModels models,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.book = book;
        this.shipped = shipped;
        this.library = library;
        this.models = models;
        this.json = json;
        this.clock = clock;
    }

    List<RuleDecision> decisions() {
        Set<String> names = new TreeSet<>(shipped.sources().keySet());
        rows.activations().forEach(row -> names.add(row.decision()));
        return names.stream().map(this::describe).toList();
    }

    RuleDecision decision(String decision) {
        return decisions().stream()
                .filter(one -> one.decision().equals(decision))
                .findFirst()
                .orElseThrow(() -> new NotFound("rules.unknownDecision"));
    }

    private RuleDecision describe(String decision) {
        Optional<DecisionModel> model = models.find(decision);
        book.refresh();
        String inForce = book.inForce(decision);
        Instant now = clock.instant();
        return new RuleDecision(
                decision,
                model.map(DecisionModel::title).orElse(decision),
                model.map(DecisionModel::titleEn).orElse(decision),
                model.isPresent(),
                inForce,
                inForce == null ? null : unusable(decision, inForce),
                activations(decision).reversed().stream()
                        .filter(one -> one.cancelledAt() == null && one.from().isAfter(now))
                        .findFirst()
                        .orElse(null),
                rows.newestShipped(decision),
                rows.versions(decision).size());
    }

    /** Why this release cannot judge by a version; null when it can. */
    @Nullable
    String unusable(String decision, String hash) {
        try {
            library.get(new VersionKey(decision, hash));
            return null;
        } catch (JudgementFailed e) {
            return e.detail();
        }
    }

    List<RuleVersionInfo> versions(String decision) {
        return rows.versions(decision).stream().map(this::info).toList();
    }

    RuleVersionInfo version(String decision, String hash) {
        VersionRow row = rows.version(decision, hash);
        if (row == null) {
            throw new NotFound("rules.unknownVersion");
        }
        return info(row);
    }

    private RuleVersionInfo info(VersionRow row) {
        return new RuleVersionInfo(
                row.decision(),
                row.hash(),
                row.origin(),
                row.base(),
                VersionState.valueOf(row.state()),
                row.author(),
                row.note(),
                row.createdAt().toInstant(ZoneOffset.UTC),
                row.checkedAt() == null ? null : row.checkedAt().toInstant(ZoneOffset.UTC),
                row.report() == null ? null : json.readValue(row.report(), RuleReport.class));
    }

    List<RuleSource> sources(String decision, String hash) {
        return book.sources(new VersionKey(decision, hash)).orElseThrow(() -> new NotFound("rules.unknownVersion"));
    }

    List<RuleActivation> activations(String decision) {
        return rows.activations().reversed().stream()
                .filter(row -> row.decision().equals(decision))
                .map(VersionRecord::activation)
                .toList();
    }

    private static RuleActivation activation(ActivationRow row) {
        return new RuleActivation(
                row.id(),
                row.decision(),
                row.hash(),
                row.effectiveFrom().toInstant(ZoneOffset.UTC),
                row.activatedBy(),
                row.reason(),
                row.createdAt().toInstant(ZoneOffset.UTC),
                row.cancelledAt() == null ? null : row.cancelledAt().toInstant(ZoneOffset.UTC),
                row.cancelledBy(),
                row.cancelReason());
    }

    List<RuleTrailEntry> trail(String decision) {
        return rows.trail(decision, TRAIL).stream()
                .map(row -> new RuleTrailEntry(
                        row.hash(),
                        row.action(),
                        row.actor(),
                        row.details(),
                        row.at().toInstant(ZoneOffset.UTC)))
                .toList();
    }

    List<FiredRule> rules(String decision, String hash) {
        try {
            return library.get(new VersionKey(decision, hash)).sessions().base().getKiePackages().stream()
                    .flatMap(one -> one.getRules().stream())
                    .map(Session::described)
                    .toList();
        } catch (RulesUnavailable e) {
            return List.of();
        }
    }
}
