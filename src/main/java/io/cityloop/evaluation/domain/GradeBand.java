package io.cityloop.evaluation.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A grade, one row of {@code rules/evaluation-grades.csv}.
 *
 * @param row name of the row
 * @param from null for no lower end
 * @param below null for no upper end
 */
public record GradeBand(
        String row,
        String grade,
        @Nullable BigDecimal from,
        @Nullable BigDecimal below) implements Verdict {

    /** The score lies in it. */
    public boolean holds(BigDecimal score) {
        return (from == null || score.compareTo(from) >= 0) && (below == null || score.compareTo(below) < 0);
    }
}
