package io.cityloop.evaluation.web;

import io.cityloop.evaluation.Adjustment;
import io.cityloop.evaluation.Figure;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.SheetLine;
import io.cityloop.evaluation.SheetState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A score sheet as programs read it. */
record SheetView(
        String sheetId,
        String period,
        String kind,
        String subject,
        String name,
        boolean provisional,
        SheetState state,
        @Nullable BigDecimal score,
        @Nullable BigDecimal adjustedScore,
        @Nullable String grade,
        @Nullable Integer rank,
        long sample,
        long minimumSample,
        @Nullable BigDecimal loadAdjusted,
        @Nullable BigDecimal load,
        String ruleVersion,
        String definitions,
        String factsHash,
        String hash,
        Instant asOf,
        List<Line> lines,
        Map<String, Long> facts,
        List<Figure> figures,
        List<Adjustment> adjustments) {

    record Line(
            int number,
            SheetLine.Kind kind,
            String rule,
            @Nullable String english,
            @Nullable String basis,
            @Nullable String indicator,
            @Nullable Figure figure,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal share,
            BigDecimal points,
            @Nullable String cases) {}

    static SheetView of(ScoreSheet sheet) {
        return new SheetView(
                sheet.id(),
                sheet.period().key(),
                sheet.subject().kind().key(),
                sheet.subject().key(),
                sheet.name(),
                sheet.provisional(),
                sheet.state(),
                sheet.score(),
                sheet.adjusted(),
                sheet.grade(),
                sheet.rank(),
                sheet.sample(),
                sheet.minimumSample(),
                sheet.loadAdjusted(),
                sheet.load(),
                sheet.ruleVersion(),
                sheet.definitions(),
                sheet.factsHash(),
                sheet.hash(),
                sheet.asOf(),
                sheet.lines().stream().map(line -> line(sheet, line)).toList(),
                sheet.facts(),
                sheet.figures(),
                sheet.adjustments());
    }

    private static Line line(ScoreSheet sheet, SheetLine line) {
        String cases = line.indicator() == null
                ? null
                : "/api/evaluations/sheets/" + sheet.id() + "/lines/" + line.number() + "/cases";
        return new Line(
                line.number(),
                line.kind(),
                line.rule(),
                line.english(),
                line.basis(),
                line.indicator(),
                line.figure(),
                line.weight(),
                line.share(),
                line.points(),
                cases);
    }
}
