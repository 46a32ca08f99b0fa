package io.cityloop.enforcement;

/** How a penalty was paid. */
public enum PaymentWay {
    /** At the bank that collects for the state (art. 67). */
    BANK,
    /** By an electronic payment system (art. 67). */
    ELECTRONIC,
    /** To an officer, where art. 68 or 69 allows it. */
    CASH,
    /** Out of seized goods that were auctioned (art. 72). */
    AUCTION,
    /** Out of a transfer of frozen deposits (art. 72). */
    TRANSFER,
    /** Collected by the court. */
    COURT
}
