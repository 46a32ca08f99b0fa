package io.cityloop.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a score sheet. The points of all lines add up to the score, exactly.
 *
 * @param number 1 for the first
 * @param kind what the line is
 * @param rule name of the rule, as in the table
 * @param english the same in English
 * @param basis article or clause of the local scheme
 * @param indicator key of the indicator; null for a line that only balances
 * @param weight the most the line can bring; null for deductions and balances
 * @param share percent of the weight the figure earned
 * @param points what it brings or takes
 */
public record SheetLine(
        int number,
        Kind kind,
        String rule,
        @Nullable String english,
        @Nullable String basis,
        @Nullable String indicator,
        @Nullable Figure figure,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal share,
        BigDecimal points) {

    /** What a line is. */
    public enum Kind {
        /** A weighted indicator. */
        WEIGHTED,
        /** A weighted indicator without data: brings nothing, and its weight is spread over the others. */
        NO_DATA,
        /** What the weight of lines without data comes to, spread over the lines with data. */
        SPREAD,
        /** Points taken off. */
        DEDUCTION,
        /** Brings the sum back into 0 to 100. */
        BOUND
    }
}
