package io.cityloop.evaluation.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityloop.evaluation.EvaluationSettings;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.PeriodKind;
import io.cityloop.evaluation.Ranking;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.evaluation.domain.SheetMaking;
import io.cityloop.evaluation.persistence.Aggregates;
import io.cityloop.evaluation.persistence.FactSets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Figures of periods that are not computed. The running month, and whatever somebody looked at of late, is computed anew
 * in the background, so that a reader neither waits nor reads what is old; a sheet whose facts are the same as before is
 * not judged again.
 */
@Component
class RunningFigures {

    /** So many sheets are held for reading, and so many judgements for the next time: some ten kilobytes each. */
    private static final int SHEETS = 10_000;

    /** Every kind of subject in every running period, and some more. */
    private static final int WATCHED = 60;

    private final ScoringRules rules;
    private final FactSets facts;
    private final Aggregates aggregates;
    private final SubjectNames names;
    private final SheetForming forming;
    private final Cache<Key, Ranking> latest;
    private final Cache<Key, Boolean> watched;
    private final Cache<Question, SheetMaking.Made> judged;

    RunningFigures(
            ScoringRules rules,
            FactSets facts,
            Aggregates aggregates,
            SubjectNames names,
            SheetForming forming,
            EvaluationSettings settings) {
        this.rules = rules;
        this.facts = facts;
        this.aggregates = aggregates;
        this.names = names;
        this.forming = forming;
        this.latest = Caffeine.newBuilder()
                .maximumWeight(SHEETS)
                .weigher((Key key, Ranking ranking) -> 1 + ranking.sheets().size())
                .expireAfterWrite(settings.liveFor())
                .build();
        this.watched = Caffeine.newBuilder()
                .maximumSize(WATCHED)
                .expireAfterWrite(settings.watchedFor())
                .build();
        this.judged = Caffeine.newBuilder().maximumSize(SHEETS).build();
    }

    private record Key(Period period, SubjectKind kind) {}

    private record Question(String version, String scheme, Map<String, Long> counters) {}

    /** By the rules in force, and at most as old as the settings say. */
    Ranking of(Period period, SubjectKind kind) {
        Key key = new Key(period, kind);
        watched.put(key, true);
        Ranking known = latest.getIfPresent(key);
        if (known != null && known.ruleVersion().equals(rules.current())) {
            return known;
        }
        latest.invalidate(key);
        return latest.get(key, this::compute);
    }

    /** Computes anew what is likely to be asked for: the running month, and what was looked at. */
    void freshen() {
        Set<Key> keys = new LinkedHashSet<>();
        Period month = Period.of(PeriodKind.MONTH, facts.today());
        Arrays.stream(SubjectKind.values()).filter(aggregates::counts).forEach(kind -> keys.add(new Key(month, kind)));
        keys.addAll(watched.asMap().keySet());
        keys.forEach(key -> latest.put(key, compute(key)));
    }

    private Ranking compute(Key key) {
        String version = rules.current();
        Instant asOf = facts.end(key.period());
        Map<String, Map<String, Long>> sets = facts.of(key.period(), key.kind());
        Map<String, String> called = names.of(key.kind(), sets.keySet());
        List<ScoreSheet> made = new ArrayList<>();
        sets.forEach((subject, counters) -> made.add(make(
                key.period(),
                new Subject(key.kind(), subject),
                called.getOrDefault(subject, subject),
                counters,
                version,
                asOf)));
        return Rankings.ranking(key.period(), key.kind(), true, version, asOf, made);
    }

    /** A sheet that is not stored. */
    ScoreSheet make(
            Period period, Subject subject, String name, Map<String, Long> counters, String version, Instant asOf) {
        SheetMaking.Made made = judged.get(
                new Question(version, subject.kind().scheme(), counters),
                asked -> rules.score(asked.version(), asked.scheme(), asked.counters()));
        return forming.running(period, subject, name, made, counters, version, asOf);
    }
}
