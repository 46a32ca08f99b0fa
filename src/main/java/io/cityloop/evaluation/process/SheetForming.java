package io.cityloop.evaluation.process;

import io.cityloop.evaluation.Adjustment;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.evaluation.domain.CanonicalText;
import io.cityloop.evaluation.domain.IndicatorBook;
import io.cityloop.evaluation.domain.Sha256;
import io.cityloop.evaluation.domain.SheetMaking;
import io.cityloop.evaluation.domain.SheetText;
import io.cityloop.evaluation.persistence.SheetRow;
import io.cityloop.evaluation.persistence.SheetStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a sheet its face: what was made or stored, with the name of the subject and every figure of its scheme. */
@Component
class SheetForming {

    private final SheetStore sheets;

    SheetForming(SheetStore sheets) {
        this.sheets = sheets;
    }

    /** A sheet that is not stored. */
    ScoreSheet running(
            Period period,
            Subject subject,
            String name,
            SheetMaking.Made made,
            Map<String, Long> counters,
            String version,
            Instant asOf) {
        String factsHash = Sha256.of(CanonicalText.of(counters));
        String text = SheetText.of(period, subject, version, IndicatorBook.hash(), factsHash, made);
        return sheet(
                LiveId.of(period, subject),
                period,
                subject,
                name,
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

    /** A stored sheet with what was logged beside it. */
    ScoreSheet stored(Period period, SheetRow row, String name, List<Adjustment> adjustments) {
        return sheet(
                String.valueOf(row.id()),
                period,
                new Subject(SubjectKind.valueOf(row.subjectKind()), row.subjectKey()),
                name,
                false,
                sheets.made(row),
                sheets.facts(row),
                row.ruleVersion(),
                row.definitions(),
                row.factsHash(),
                row.sheetHash(),
                row.asOf(),
                adjustments);
    }

    private static ScoreSheet sheet(
            String id,
            Period period,
            Subject subject,
            String name,
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
                name,
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
