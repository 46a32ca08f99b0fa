package io.cityloop.evaluation;

/** What has become of an appeal. */
public enum AppealState {
    /** Waits for the dispatcher, or for the supervision centre. */
    OPEN,
    /** The case is exempt in the statistic; that it was late stays visible. */
    GRANTED,
    /** Refused; the department may appeal once more within the time for appeals. */
    REFUSED
}
