package io.cityloop.calendar;

import io.cityloop.calendar.domain.LimitText;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time limit as a standard states it: {@code 4工作时}, {@code 2紧急工作时}, {@code 种植季节15工作日}.
 *
 * @param amount how many units, 1 to {@value #MOST}
 * @param unit what is counted
 * @param season name of the season in which alone the limit runs, or null when it always runs
 */
public record Limit(int amount, LimitUnit unit, @Nullable String season) {

    /** The largest amount a limit may have; more is a slip of the pen. */
    public static final int MOST = 9_999;

    /** Checks the amount; throws {@link IllegalArgumentException} outside 1 to {@value #MOST}. */
    public Limit {
        Objects.requireNonNull(unit, "unit");
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("A limit has 1 to " + MOST + " units, not " + amount);
        }
    }

    /** A limit that runs all year. */
    public Limit(int amount, LimitUnit unit) {
        this(amount, unit, null);
    }

    /**
     * Reads a limit as standards write it; the text alone decides the unit: with 紧急 the wall clock, without it 小时 and
     * 天 are working hours and working days. Full-width digits, spaces and a trailing 内 or 制止 do not matter.
     *
     * @throws UnreadableLimit when any part of the text is not understood
     */
    public static Limit parse(String text) {
        return LimitText.read(text);
    }

    /** The same as {@link #parse}, under the name by which Spring converts settings. */
    public static Limit valueOf(String text) {
        return parse(text);
    }

    /** The limit in the words of the standard; {@link #parse} reads it back to an equal limit. */
    public String text() {
        return (season == null ? "" : season) + amount + unit.text();
    }

    /** Length in the unit's own time: working time for working units, wall-clock time otherwise. */
    public Duration length() {
        return unit.worth().multipliedBy(amount);
    }
}
