package io.cityloop.enforcement;

/** What takes something off the money of a penalty. */
public enum ReliefKind {
    /** Review or court lowered the fine, or annulled it. */
    FINE,
    /** Review or court lowered what was confiscated, or annulled it. */
    CONFISCATION,
    /** The surcharge was waived in a settlement of execution (Administrative Compulsion Law art. 42). */
    SURCHARGE,
    /** Money was paid back to the party. */
    REFUND
}
