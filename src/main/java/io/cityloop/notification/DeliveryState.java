package io.cityloop.notification;

/** How far a delivery is. */
public enum DeliveryState {
    /** Waits for the daily mail. */
    COLLECTING,
    /** Went out with a daily mail. */
    COLLECTED,
    /** Was read in the application before the daily mail went out. */
    SKIPPED,
    /** Waits for its moment, or for the next try. */
    WAITING,
    /** Is being sent. */
    SENDING,
    /** The provider has it. */
    SENT,
    /** The provider says it arrived. */
    DELIVERED,
    /** Will not be tried again. */
    FAILED,
    /** May or may not have been sent; not tried again, because nobody shall be told twice. */
    UNKNOWN
}
