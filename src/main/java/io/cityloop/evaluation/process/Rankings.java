package io.cityloop.evaluation.process;

import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.PeriodInfo;
import io.cityloop.evaluation.Ranking;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.evaluation.domain.Standing;
import io.cityloop.evaluation.persistence.AdjustmentRow;
import io.cityloop.evaluation.persistence.SheetRow;
import io.cityloop.evaluation.persistence.SheetStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sheets of a kind beside each other: the stored ones of a computed period, running figures of any other. */
@Component
class Rankings {

    private final ScoringRules rules;
    private final SheetStore sheets;
    private final SubjectNames names;
    private final SheetForming forming;
    private final RunningFigures running;

    Rankings(ScoringRules rules, SheetStore sheets, SubjectNames names, SheetForming forming, RunningFigures running) {
        this.rules = rules;
        this.sheets = sheets;
        this.names = names;
        this.forming = forming;
        this.running = running;
    }

    /** The sheets that count. */
    Ranking of(PeriodInfo period, SubjectKind kind) {
        return period.provisional()
                ? live(period.period(), kind)
                : stored(period.period(), period.revision(), kind, Objects.requireNonNull(period.asOf()));
    }

    /** Running figures by the rules in force. */
    Ranking live(Period period, SubjectKind kind) {
        return running.of(period, kind);
    }

    /** A sheet that is not stored. */
    ScoreSheet make(Period period, Subject subject, Map<String, Long> counters, String version, Instant asOf) {
        return running.make(period, subject, names.of(subject), counters, version, asOf);
    }

    /** What other rules would make of the facts of a sheet. */
    ScoreSheet make(ScoreSheet sheet, String version) {
        return running.make(sheet.period(), sheet.subject(), sheet.name(), sheet.facts(), version, sheet.asOf());
    }

    private Ranking stored(Period period, int revision, SubjectKind kind, Instant asOf) {
        List<SheetRow> rows = sheets.of(period, revision, kind);
        List<ScoreSheet> read = read(period, kind, rows);
        String version = read.isEmpty() ? rules.current() : read.getFirst().ruleVersion();
        return ranking(period, kind, false, version, asOf, read);
    }

    /** The sheets of the revision in which this one stands. */
    Ranking around(Period period, SheetRow row) {
        return stored(period, row.revision(), SubjectKind.valueOf(row.subjectKind()), row.asOf());
    }

    private List<ScoreSheet> read(Period period, SubjectKind kind, List<SheetRow> rows) {
        Map<Long, List<AdjustmentRow>> adjusted = sheets
                .adjustments(rows.stream().map(SheetRow::id).toList())
                .stream()
                .collect(Collectors.groupingBy(AdjustmentRow::sheetId));
        Map<String, String> called =
                names.of(kind, rows.stream().map(SheetRow::subjectKey).toList());
        return rows.stream()
                .map(row -> forming.stored(
                        period,
                        row,
                        called.getOrDefault(row.subjectKey(), row.subjectKey()),
                        adjusted.getOrDefault(row.id(), List.of()).stream()
                                .map(SheetStore::adjustment)
                                .toList()))
                .toList();
    }

    static Ranking ranking(
            Period period, SubjectKind kind, boolean provisional, String version, Instant asOf, List<ScoreSheet> made) {
        return new Ranking(period, kind, provisional, version, asOf, Standing.mean(made), Standing.place(made));
    }
}
