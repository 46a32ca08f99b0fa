package io.cityloop.evaluation;

/** How far the evaluation of a period is. */
public enum PeriodState {
    /** Not over yet: whatever is shown is running and may change. */
    RUNNING,
    /** Over, but nobody has had it computed. */
    OPEN,
    /** Has its sheets; may be computed again. */
    COMPUTED,
    /** Made public: never computed again, changed only by logged adjustments. */
    PUBLISHED
}
