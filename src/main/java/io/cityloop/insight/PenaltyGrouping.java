package io.cityloop.insight;

/** By what figures of penalties are told apart. */
public enum PenaltyGrouping {
    /** By the month of the decision, {@code 01} to {@code 12}. */
    MONTH,
    /** By agency. */
    AGENCY,
    /** By ordinary and summary procedure. */
    PROCEDURE,
    /** By what was decided. */
    OUTCOME,
    /** By violation of the discretion table. */
    VIOLATION,
    /** By the article that was broken. */
    ARTICLE
}
