package io.cityloop.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The value of an indicator for a subject in a period.
 *
 * @param indicator key of the {@link Indicator}
 * @param value rounded half up to the indicator's scale; null when there is no data, which is neither 0 nor 100
 * @param numerator what was counted
 * @param denominator out of how many; 1 for an indicator that is a count
 */
public record Figure(String indicator, @Nullable BigDecimal value, long numerator, long denominator) {

    /** There is something to go by. */
    public boolean known() {
        return value != null;
    }
}
