package io.cityloop.evaluation.process;

import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.PeriodInfo;
import io.cityloop.evaluation.Replay;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.evaluation.domain.CanonicalText;
import io.cityloop.evaluation.domain.IndicatorBook;
import io.cityloop.evaluation.domain.Sha256;
import io.cityloop.evaluation.domain.SheetMaking;
import io.cityloop.evaluation.domain.SheetText;
import io.cityloop.evaluation.persistence.Aggregates;
import io.cityloop.evaluation.persistence.FactSets;
import io.cityloop.evaluation.persistence.PeriodBook;
import io.cityloop.evaluation.persistence.SheetRow;
import io.cityloop.evaluation.persistence.SheetStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes the sheets of a period, and computes them again to prove them. */
@Component
class Computing {

    private final Aggregates aggregates;
    private final FactSets facts;
    private final ScoringRules rules;
    private final SheetStore sheets;
    private final PeriodBook periods;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Computing(
            Aggregates aggregates,
            FactSets facts,
            ScoringRules rules,
            SheetStore sheets,
            PeriodBook periods,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.aggregates = aggregates;
        this.facts = facts;
        this.rules = rules;
        this.sheets = sheets;
        this.periods = periods;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Everything known until now is counted, then every subject gets its sheet, in one transaction. */
    void compute(Period period, String by) {
        aggregates.countPending();
        transaction.executeWithoutResult(status -> {
            int revision = periods.lockForComputing(period);
            String version = rules.current();
            Instant asOf = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            List<SheetRow> rows = new ArrayList<>();
            Arrays.stream(SubjectKind.values())
                    .filter(aggregates::counts)
                    .forEach(kind -> facts.of(period, kind)
                            .forEach((key, counters) ->
                                    rows.add(row(period, revision, new Subject(kind, key), counters, version, asOf))));
            sheets.add(rows);
            periods.computed(period, revision, version, asOf, by, rows.size());
        });
    }

    private SheetRow row(
            Period period, int revision, Subject subject, Map<String, Long> counters, String version, Instant asOf) {
        SheetMaking.Made made = rules.score(version, subject.kind().scheme(), counters);
        String factsText = CanonicalText.of(counters);
        String factsHash = Sha256.of(factsText);
        String text = SheetText.of(period, subject, version, IndicatorBook.hash(), factsHash, made);
        return new SheetRow(
                0,
                period.key(),
                revision,
                subject.kind().name(),
                subject.key(),
                factsText,
                factsHash,
                version,
                IndicatorBook.hash(),
                text,
                Sha256.of(text),
                made.score(),
                made.grade(),
                asOf);
    }

    /** Computes every stored sheet again from its own facts by its own rules; a byte that differs is told. */
    Replay replay(PeriodInfo period) {
        List<String> different = new ArrayList<>();
        int count = 0;
        long after = 0;
        List<SheetRow> page = sheets.after(period.period(), period.revision(), after);
        while (!page.isEmpty()) {
            for (SheetRow row : page) {
                count++;
                after = row.id();
                if (!same(period.period(), row)) {
                    different.add(String.valueOf(row.id()));
                }
            }
            page = sheets.after(period.period(), period.revision(), after);
        }
        String version = period.ruleVersion() == null ? rules.current() : period.ruleVersion();
        return new Replay(period.period(), version, count, different);
    }

    private boolean same(Period period, SheetRow row) {
        Subject subject = new Subject(SubjectKind.valueOf(row.subjectKind()), row.subjectKey());
        Map<String, Long> counters = sheets.facts(row);
        String factsText = CanonicalText.of(counters);
        SheetMaking.Made made = rules.score(row.ruleVersion(), subject.kind().scheme(), counters);
        String text =
                SheetText.of(period, subject, row.ruleVersion(), IndicatorBook.hash(), Sha256.of(factsText), made);
        return factsText.equals(row.facts())
                && Sha256.of(factsText).equals(row.factsHash())
                && text.equals(row.sheet())
                && Sha256.of(text).equals(row.sheetHash());
    }
}
