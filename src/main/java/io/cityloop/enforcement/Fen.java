package io.cityloop.enforcement;

import io.cityloop.enforcement.domain.CapitalMoney;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact sum of money in fen, never below zero.
 *
 * @param fen hundredths of a yuan
 */
public record Fen(long fen) implements Comparable<Fen> {

    /** Nothing. */
    public static final Fen ZERO = new Fen(0);

    private static final int FRACTION = 2;
    private static final int LONGEST = 16;
    private static final int GROUP = 3;
    private static final int POINT_AND_GROUP = 6;

    /** Refuses a sum below zero. */
    public Fen {
        if (fen < 0) {
            throw new IllegalArgumentException("A sum of money cannot be " + fen + " fen");
        }
    }

    /** A whole number of yuan. */
    public static Fen ofYuan(long yuan) {
        return new Fen(Math.multiplyExact(yuan, 100L));
    }

    /**
     * Yuan as people write them: {@code 1200}, {@code 1200.5}, {@code 1200.50}.
     *
     * @throws IllegalArgumentException when it is no number, below zero, finer than a fen, or longer than money is
     */
    public static Fen parse(String yuan) {
        String text = yuan.strip();
        if (text.length() > LONGEST || !text.matches("\\d+(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException("Not a sum in yuan: " + yuan);
        }
        return new Fen(new BigDecimal(text).movePointRight(FRACTION).longValueExact());
    }

    /** The sum of both. */
    public Fen plus(Fen other) {
        return new Fen(Math.addExact(fen, other.fen));
    }

    /** What is left; throws when less than nothing would be. */
    public Fen minus(Fen other) {
        return new Fen(Math.subtractExact(fen, other.fen));
    }

    /** What is left, nothing when the other is more. */
    public Fen lessUpTo(Fen other) {
        return new Fen(Math.max(0, fen - other.fen));
    }

    /** The smaller of both. */
    public Fen orAtMost(Fen other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return fen == 0;
    }

    /** Whether it is more than the other. */
    public boolean exceeds(Fen other) {
        return fen > other.fen;
    }

    /** Yuan with two digits after the point: {@code 1200.00}. */
    public String yuan() {
        return BigDecimal.valueOf(fen, FRACTION)
                .setScale(FRACTION, RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** The same with commas between thousands, for tables: {@code 1,200.00}. */
    public String grouped() {
        StringBuilder text = new StringBuilder(yuan());
        for (int at = text.length() - POINT_AND_GROUP; at > 0; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** The sum in capital characters, as documents write it: {@code 人民币壹仟贰佰元整}. */
    public String capitals() {
        return CapitalMoney.of(fen);
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return yuan();
    }
}
