package io.cityloop.evaluation.web;

import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.SheetState;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line of a ranking as programs read it. */
record RankingItem(
        String sheetId,
        String kind,
        String subject,
        String name,
        SheetState state,
        @Nullable BigDecimal score,
        @Nullable String grade,
        @Nullable Integer rank,
        long sample,
        @Nullable BigDecimal loadAdjusted,
        @Nullable BigDecimal load) {

    static RankingItem of(ScoreSheet sheet) {
        return new RankingItem(
                sheet.id(),
                sheet.subject().kind().key(),
                sheet.subject().key(),
                sheet.name(),
                sheet.state(),
                sheet.adjusted(),
                sheet.grade(),
                sheet.rank(),
                sheet.sample(),
                sheet.loadAdjusted(),
                sheet.load());
    }
}
