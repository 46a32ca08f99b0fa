package io.cityloop.evaluation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of whole days in the city's zone over which is evaluated.
 *
 * @param from first day
 * @param to the day after the last
 */
public record Period(PeriodKind kind, LocalDate from, LocalDate to) {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** The period of this kind in which the day lies. */
    public static Period of(PeriodKind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> new Period(kind, day, day.plusDays(1));
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(kind, monday, monday.plusDays(7));
            }
            case MONTH -> {
                LocalDate first = day.withDayOfMonth(1);
                yield new Period(kind, first, first.plusMonths(1));
            }
            case QUARTER -> {
                LocalDate first = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
                yield new Period(kind, first, first.plusMonths(3));
            }
            case YEAR -> {
                LocalDate first = day.withDayOfYear(1);
                yield new Period(kind, first, first.plusYears(1));
            }
        };
    }

    /** The period a key names: {@code 2026-11-23}, {@code 2026-W47}, {@code 2026-11}, {@code 2026-Q4}, {@code 2026}. */
    public static Optional<Period> parse(String key) {
        try {
            return Optional.ofNullable(read(key));
        } catch (RuntimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @org.jspecify.annotations.Nullable Period read(String key) {
        if (DAY.matcher(key).matches()) {
            return of(PeriodKind.DAY, LocalDate.parse(key));
        }
        if (MONTH.matcher(key).matches()) {
            return of(PeriodKind.MONTH, YearMonth.parse(key).atDay(1));
        }
        Matcher quarter = QUARTER.matcher(key);
        if (quarter.matches()) {
            return of(
                    PeriodKind.QUARTER,
                    LocalDate.of(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3, 1));
        }
        Matcher week = WEEK.matcher(key);
        if (week.matches()) {
            LocalDate fourth = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4);
            LocalDate day = fourth.plusWeeks(Integer.parseInt(week.group(2)) - 1L);
            Period found = of(PeriodKind.WEEK, day);
            return found.key().equals(key) ? found : null;
        }
        return YEAR.matcher(key).matches() ? of(PeriodKind.YEAR, LocalDate.of(Integer.parseInt(key), 1, 1)) : null;
    }

    /** Its name in the API and in the database; {@link #parse} reads it. */
    public String key() {
        return switch (kind) {
            case DAY -> from.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        from.get(IsoFields.WEEK_BASED_YEAR),
                        from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(from).toString();
            case QUARTER -> from.getYear() + "-Q" + ((from.getMonthValue() - 1) / 3 + 1);
            case YEAR -> String.valueOf(from.getYear());
        };
    }

    /** The one before, of the same kind. */
    public Period previous() {
        return of(kind, from.minusDays(1));
    }

    /** The one after, of the same kind. */
    public Period next() {
        return of(kind, to);
    }

    /** Whether the day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
