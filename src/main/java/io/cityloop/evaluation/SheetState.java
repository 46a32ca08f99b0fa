package io.cityloop.evaluation;

/** Whether a sheet has a score. */
public enum SheetState {
    /** Has a score and a grade. */
    SCORED,
    /** Fewer cases than the scheme's minimum sample: figures, but no score and no rank. */
    SAMPLE_TOO_SMALL,
    /** None of the indicators that are scored has data. */
    NO_DATA
}
