package io.cityloop.evaluation.domain;

import io.cityloop.evaluation.ScoreSheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places the sheets of a kind beside each other. The load-adjusted score draws each score towards the mean, as if the
 * subject had had as many mean cases more as the scheme's minimum sample: few cases prove little, many prove much.
 */
public final class Standing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Standing() {}

    /** The mean of the scores, two decimals half up; null without any. */
    public static @Nullable BigDecimal mean(List<ScoreSheet> sheets) {
        List<BigDecimal> scores = sheets.stream()
                .filter(sheet -> sheet.adjusted() != null)
                .map(ScoreSheet::adjusted)
                .toList();
        return scores.isEmpty()
                ? null
                : scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP);
    }

    /** Best first with ranks, equal scores sharing one; those without a score behind them, by key. */
    public static List<ScoreSheet> place(List<ScoreSheet> sheets) {
        BigDecimal mean = mean(sheets);
        long all = sheets.stream().mapToLong(ScoreSheet::sample).sum();
        List<ScoreSheet> sorted = sheets.stream()
                .sorted(Comparator.comparing(
                                ScoreSheet::adjusted, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                        .thenComparing(sheet -> sheet.subject().key()))
                .toList();
        List<ScoreSheet> placed = new ArrayList<>();
        int rank = 0;
        BigDecimal before = null;
        for (ScoreSheet sheet : sorted) {
            BigDecimal score = sheet.adjusted();
            BigDecimal load = all == 0
                    ? null
                    : HUNDRED.multiply(BigDecimal.valueOf(sheet.sample() * sheets.size()))
                            .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
            if (score == null || mean == null) {
                placed.add(sheet.placed(null, null, load));
                continue;
            }
            if (before == null || score.compareTo(before) != 0) {
                rank = placed.size() + 1;
            }
            before = score;
            placed.add(sheet.placed(rank, drawn(score, mean, sheet), load));
        }
        return placed;
    }

    private static BigDecimal drawn(BigDecimal score, BigDecimal mean, ScoreSheet sheet) {
        BigDecimal cases = BigDecimal.valueOf(sheet.sample());
        BigDecimal more = BigDecimal.valueOf(Math.max(1, sheet.minimumSample()));
        return score.multiply(cases).add(mean.multiply(more)).divide(cases.add(more), 2, RoundingMode.HALF_UP);
    }
}
