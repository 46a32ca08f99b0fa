package io.cityloop.handling;

/** What has become of an application. */
public enum ApplicationState {
    /** Nobody has decided finally. */
    OPEN,
    /** Granted; a supervision: answered to the supervisor's satisfaction. */
    GRANTED,
    /** Refused; costs no try. */
    REFUSED,
    /** Fell away because the assignment it spoke of changed or the case was concluded. */
    CANCELLED
}
