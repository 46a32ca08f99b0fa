package io.cityloop.evaluation;

/** How long a period is; months, quarters and years are those of the calendar, weeks those of ISO 8601. */
public enum PeriodKind {
    /** One day of the city's zone: {@code 2026-11-23}. */
    DAY,
    /** Monday to Sunday: {@code 2026-W47}. */
    WEEK,
    /** {@code 2026-11}. */
    MONTH,
    /** {@code 2026-Q4}. */
    QUARTER,
    /** {@code 2026}. */
    YEAR;

    /** Its name in the API and in message keys. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
