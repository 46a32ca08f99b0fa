package io.cityloop.evaluation.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Points taken off for each of something, one row of {@code rules/evaluation-deductions.csv}.
 *
 * @param row name of the row
 * @param indicator a count
 * @param each points for each one
 * @param atMost never more than this
 */
public record Deduction(
        String row,
        @Nullable String english,
        @Nullable String basis,
        String scheme,
        String indicator,
        BigDecimal each,
        BigDecimal atMost)
        implements Verdict {

    /** What so many cost, two decimals half up. */
    public BigDecimal cost(long count) {
        return each.multiply(BigDecimal.valueOf(count)).min(atMost).setScale(2, RoundingMode.HALF_UP);
    }
}
