package io.cityloop.rules;

import io.cityloop.rules.persistence.ExplanationMapper;
import io.cityloop.rules.persistence.ExplanationRow;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Explanations in the database, as JSON which SQL never looks into. */
@Component
class StoredExplanations implements Explanations {

    private final ExplanationMapper rows;
    private final DroolsRules engine;
    private final SharedFacts sharedFacts;
    private final JsonMapper json;
    private final Clock clock;
    private final Set<String> keptVersions = ConcurrentHashMap.newKeySet();

    StoredExplanations(
            ExplanationMapper rows, DroolsRules engine, SharedFacts sharedFacts, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.engine = engine;
        this.sharedFacts = sharedFacts;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(String caseNumber, Judgement<?> judgement, Object facts, Map<String, ?> shared) {
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        keepSources(judgement, now);
        rows.insert(new ExplanationRow(
                0,
                caseNumber,
                judgement.decision(),
                judgement.ruleVersion(),
                json.writeValueAsString(facts),
                json.writeValueAsString(judgement.fired()),
                judgement.results().isEmpty() ? null : json.writeValueAsString(resultOf(judgement)),
                json.writeValueAsString(judgement.rejected()),
                shared.isEmpty() ? null : json.writeValueAsString(sharedFacts.keep(shared, now)),
                now));
    }

    @Override
    public List<Explanation> of(String caseNumber) {
        return rows.ofCase(caseNumber).stream().map(this::explanation).toList();
    }

    @Override
    public Optional<Explanation> latest(String caseNumber, String decision) {
        return Optional.ofNullable(rows.latest(caseNumber, decision)).map(this::explanation);
    }

    private static Object resultOf(Judgement<?> judgement) {
        return judgement.results().size() == 1 ? judgement.results().getFirst() : judgement.results();
    }

    /** The row is written in every transaction until one has surely committed: a rolled back one must not count. */
    private void keepSources(Judgement<?> judgement, LocalDateTime now) {
        String key = judgement.decision() + " " + judgement.ruleVersion();
        if (keptVersions.contains(key)) {
            return;
        }
        if (rows.sourcesOf(judgement.ruleVersion(), judgement.decision()) != null) {
            keptVersions.add(key);
            return;
        }
        RuleSet rules = engine.ruleSet(judgement.decision());
        if (rules.version().equals(judgement.ruleVersion())) {
            Map<String, String> sources = new TreeMap<>();
            rules.sources()
                    .forEach(source ->
                            sources.put(source.name(), Base64.getEncoder().encodeToString(source.content())));
            rows.keepRuleSet(rules.version(), rules.decision(), json.writeValueAsString(sources), now);
        }
    }

    private Explanation explanation(ExplanationRow row) {
        return new Explanation(
                row.id(),
                row.caseNumber(),
                row.decision(),
                row.ruleVersion(),
                json.readValue(row.facts(), Object.class),
                Arrays.asList(json.readValue(row.fired(), FiredRule[].class)),
                row.result() == null ? null : json.readValue(row.result(), Object.class),
                Arrays.asList(json.readValue(row.rejected(), Rejection[].class)),
                row.judgedAt().toInstant(ZoneOffset.UTC));
    }
}
