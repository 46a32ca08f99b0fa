package io.cityloop.open311;

/** How far a case has come on its way to another server. */
public enum PushState {
    /** Not sent, or sent and surely not taken. */
    WAITING,
    /** Sent; nobody knows yet whether it arrived. */
    POSTING,
    /** Taken; the number is not known yet. */
    TOKEN,
    /** There, and looked at from time to time. */
    OPEN,
    /** Closed there. */
    CLOSED,
    /** Refused for good: somebody must look. */
    REFUSED,
    /** Tried often enough: somebody must look. */
    GIVEN_UP
}
