package io.cityloop.enforcement;

/** In what a statutory period is counted. */
public enum TermUnit {
    /** Days on which people work, by the notice of the year. */
    WORKING_DAY,
    /** Every day. */
    CALENDAR_DAY,
    /** Months; the last day is the one of the same number, or the last of a shorter month. */
    MONTH,
    /** Years; the last day is the one of the same date. */
    YEAR,
    /** Hours of the clock on the wall. */
    HOUR
}
