package io.cityloop.rules;

import io.cityloop.rules.persistence.ExplanationMapper;
import io.cityloop.rules.persistence.ExplanationRow;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        LocalDateTime now = now();
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
                null,
                now));
    }

    @Override
    @Transactional
    public void failed(String caseNumber, String decision, JudgementFailure failure, Object facts) {
        rows.insert(new ExplanationRow(
                0,
                caseNumber,
                decision,
                engine.versionOrNone(decision),
                json.writeValueAsString(facts),
                "[]",
                null,
                "[]",
                null,
                json.writeValueAsString(failure),
                now()));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
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
                row.judgedAt().toInstant(ZoneOffset.UTC),
                row.failure() == null ? null : json.readValue(row.failure(), JudgementFailure.class));
    }
}
