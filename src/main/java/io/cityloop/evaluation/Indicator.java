package io.cityloop.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One indicator, defined once: what is divided by what.
 *
 * @param key such as {@code handling.onTimeRate}
 * @param numerator counters that are added up, those after a minus are taken off
 * @param denominator the same; empty for a count
 * @param direction whether more is better
 * @param unit how the value is to be read
 * @param schemes keys of the schemes whose subjects it speaks of
 * @param source where the definition comes from
 */
public record Indicator(
        String key,
        String nameZh,
        String nameEn,
        List<Term> numerator,
        List<Term> denominator,
        Direction direction,
        Unit unit,
        List<String> schemes,
        String source) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTH = BigDecimal.valueOf(30);
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    /** Copies the lists. */
    public Indicator {
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
        schemes = List.copyOf(schemes);
    }

    /**
     * A counter in a sum.
     *
     * @param counter key of the counter
     * @param sign 1 or -1
     */
    public record Term(String counter, int sign) {}

    /** Whether more is better. */
    public enum Direction {
        /** More is better. */
        UP,
        /** Less is better. */
        DOWN,
        /** Says nothing about good or bad. */
        NEUTRAL
    }

    /** How the value is to be read. */
    public enum Unit {
        /** Percent, two decimals. */
        PERCENT,
        /** A whole number. */
        COUNT,
        /** A mean, two decimals. */
        AVERAGE,
        /** A mean of seconds as hours, two decimals. */
        HOURS,
        /** What a count comes to in thirty days, two decimals. */
        MONTHLY
    }

    /** The value from counters; counters that are absent are zero. */
    public Figure of(Map<String, Long> counters) {
        long above = sum(numerator, counters);
        if (unit == Unit.COUNT) {
            return new Figure(key, BigDecimal.valueOf(above), above, 1);
        }
        long below = sum(denominator, counters);
        return new Figure(key, below <= 0 ? null : ratio(above, below), above, Math.max(below, 0));
    }

    private @Nullable BigDecimal ratio(long above, long below) {
        BigDecimal top = BigDecimal.valueOf(above);
        return switch (unit) {
            case PERCENT -> top.multiply(HUNDRED).divide(BigDecimal.valueOf(below), 2, RoundingMode.HALF_UP);
            case MONTHLY -> top.multiply(MONTH).divide(BigDecimal.valueOf(below), 2, RoundingMode.HALF_UP);
            case HOURS -> top.divide(HOUR.multiply(BigDecimal.valueOf(below)), 2, RoundingMode.HALF_UP);
            case AVERAGE, COUNT -> top.divide(BigDecimal.valueOf(below), 2, RoundingMode.HALF_UP);
        };
    }

    private static long sum(List<Term> terms, Map<String, Long> counters) {
        return terms.stream()
                .mapToLong(term -> term.sign() * counters.getOrDefault(term.counter(), 0L))
                .sum();
    }
}
