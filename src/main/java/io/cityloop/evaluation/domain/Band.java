package io.cityloop.evaluation.domain;

import io.cityloop.evaluation.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A band of an indicator, one row of a scheme's table: from {@code from} up to, but without, {@code below}, the figure
 * earns {@code start} percent of the weight at the lower end and {@code slope} percent more for each unit above it.
 *
 * @param row name of the row
 * @param from null for no lower end
 * @param below null for no upper end
 */
public record Band(
        String row,
        @Nullable String english,
        @Nullable String basis,
        String scheme,
        String indicator,
        @Nullable BigDecimal from,
        @Nullable BigDecimal below,
        BigDecimal weight,
        BigDecimal start,
        BigDecimal slope)
        implements Verdict {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private boolean holds(@Nullable BigDecimal value) {
        return value != null
                && (from == null || value.compareTo(from) >= 0)
                && (below == null || value.compareTo(below) < 0);
    }

    /** The figure has a value, and it lies in the band. */
    public boolean holds(Figure figure) {
        return holds(figure.value());
    }

    /** Percent of the weight, between 0 and 100, two decimals half up. */
    public BigDecimal share(BigDecimal value) {
        BigDecimal above = value.subtract(from == null ? BigDecimal.ZERO : from);
        return start.add(slope.multiply(above))
                .max(BigDecimal.ZERO)
                .min(HUNDRED)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
