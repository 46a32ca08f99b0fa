package io.cityloop.evaluation.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityloop.evaluation.Adjustment;
import io.cityloop.evaluation.EvaluationSettings;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.PeriodInfo;
import io.cityloop.evaluation.Ranking;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.evaluation.domain.CanonicalText;
import io.cityloop.evaluation.domain.IndicatorBook;
import io.cityloop.evaluation.domain.Sha256;
import io.cityloop.evaluation.domain.SheetMaking;
import io.cityloop.evaluation.domain.SheetText;
import io.cityloop.evaluation.domain.Standing;
import io.cityloop.evaluation.persistence.AdjustmentRow;
import io.cityloop.evaluation.persistence.FactSets;
import io.cityloop.evaluation.persistence.SheetRow;
import io.cityloop.evaluation.persistence.SheetStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sheets of a kind beside each other: the stored ones of a computed period, running figures of any other. */
@Component
class Rankings {

    private static final int REMEMBERED = 200;

    private final ScoringRules rules;
    private final FactSets facts;
    private final SheetStore sheets;
    private final SubjectNames names;
    private final Cache<Key, Ranking> live;

    Rankings(ScoringRules rules, FactSets facts, SheetStore sheets, SubjectNames names, EvaluationSettings settings) {
        this.rules = rules;
        this.facts = facts;
        this.sheets = sheets;
        this.names = names;
        this.live = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(settings.liveFor())
                .build();
    }

    private record Key(Period period, SubjectKind kind, String version) {}

    /** The sheets that count. */
    Ranking of(PeriodInfo period, SubjectKind kind) {
        return period.provisional()
                ? live(period.period(), kind)
                : stored(period.period(), period.revision(), kind, Objects.requireNonNull(period.asOf()));
    }

    /** Running figures by the rules in force. */
    Ranking live(Period period, SubjectKind kind) {
        String version = rules.current();
        return live.get(new Key(period, kind, version), key -> compute(period, kind, version));
    }

    private Ranking compute(Period period, SubjectKind kind, String version) {
        Instant asOf = facts.end(period);
        List<ScoreSheet> made = new ArrayList<>();
        facts.of(period, kind)
                .forEach((key, counters) -> made.add(make(period, new Subject(kind, key), counters, version, asOf)));
        return ranking(period, kind, true, version, asOf, made);
    }

    /** A sheet that is not stored. */
    ScoreSheet make(Period period, Subject subject, Map<String, Long> counters, String version, Instant asOf) {
        SheetMaking.Made made = rules.score(version, subject.kind().scheme(), counters);
        String factsHash = Sha256.of(CanonicalText.of(counters));
        String text = SheetText.of(period, subject, version, IndicatorBook.hash(), factsHash, made);
        return sheet(
                LiveId.of(period, subject),
                period,
                subject,
                true,
                made,
                counters,
                version,
                IndicatorBook.hash(),
                factsHash,
                Sha256.of(text),
                asOf,
                List.of());
    }

    private Ranking stored(Period period, int revision, SubjectKind kind, Instant asOf) {
        List<SheetRow> rows = sheets.of(period, revision, kind);
        List<ScoreSheet> read = read(period, rows);
        String version = read.isEmpty() ? rules.current() : read.getFirst().ruleVersion();
        return ranking(period, kind, false, version, asOf, read);
    }

    /** The sheets of the revision in which this one stands. */
    Ranking around(Period period, SheetRow row) {
        return stored(period, row.revision(), SubjectKind.valueOf(row.subjectKind()), row.asOf());
    }

    private List<ScoreSheet> read(Period period, List<SheetRow> rows) {
        Map<Long, List<AdjustmentRow>> adjusted = sheets
                .adjustments(rows.stream().map(SheetRow::id).toList())
                .stream()
                .collect(Collectors.groupingBy(AdjustmentRow::sheetId));
        return rows.stream()
                .map(row -> sheet(
                        String.valueOf(row.id()),
                        period,
                        new Subject(SubjectKind.valueOf(row.subjectKind()), row.subjectKey()),
                        false,
                        sheets.made(row),
                        sheets.facts(row),
                        row.ruleVersion(),
                        row.definitions(),
                        row.factsHash(),
                        row.sheetHash(),
                        row.asOf(),
                        adjusted.getOrDefault(row.id(), List.of()).stream()
                                .map(SheetStore::adjustment)
                                .toList()))
                .toList();
    }

    private static Ranking ranking(
            Period period, SubjectKind kind, boolean provisional, String version, Instant asOf, List<ScoreSheet> made) {
        return new Ranking(period, kind, provisional, version, asOf, Standing.mean(made), Standing.place(made));
    }

    private ScoreSheet sheet(
            String id,
            Period period,
            Subject subject,
            boolean provisional,
            SheetMaking.Made made,
            Map<String, Long> counters,
            String version,
            String definitions,
            String factsHash,
            String hash,
            Instant asOf,
            List<Adjustment> adjustments) {
        return new ScoreSheet(
                id,
                period,
                subject,
                names.of(subject),
                subject.kind().scheme(),
                provisional,
                made.state(),
                made.score(),
                adjusted(made.score(), adjustments),
                made.grade(),
                null,
                made.sample(),
                made.minimum(),
                null,
                null,
                version,
                definitions,
                factsHash,
                hash,
                asOf,
                made.lines(),
                counters,
                IndicatorBook.figures(subject.kind().scheme(), counters),
                adjustments);
    }

    private static @Nullable BigDecimal adjusted(@Nullable BigDecimal score, List<Adjustment> adjustments) {
        return score == null
                ? null
                : adjustments.stream().map(Adjustment::delta).reduce(score, BigDecimal::add);
    }
}
