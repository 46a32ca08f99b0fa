package io.cityloop.enforcement;

/** What became of a seized thing. */
public enum GoodsState {
    /** Still with the agency. */
    HELD,
    /** Given back. */
    RETURNED,
    /** Confiscated by the decision. */
    CONFISCATED,
    /** Auctioned or sold. */
    SOLD,
    /** Destroyed. */
    DESTROYED
}
