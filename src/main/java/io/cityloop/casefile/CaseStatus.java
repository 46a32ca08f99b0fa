package io.cityloop.casefile;

/**
 * Where a case stands, in the words of the diagram: every name but {@link #REPORTED} is the {@code status} header of an
 * element in {@code processes/}, and a test keeps both sides equal.
 */
public enum CaseStatus {
    /** Registered; the engine has not picked it up yet. */
    REPORTED(false),
    /** Waits for the acceptor. */
    PENDING_ACCEPTANCE(false),
    /** An inspector looks whether the problem is there. */
    VERIFYING(false),
    /** The inspector says he put it right himself; the shift leader looks at the photos. */
    SELF_HANDLED_REVIEW(false),
    /** Waits for the shift leader to file it. */
    PENDING_FILING(false),
    /** Waits for the dispatcher. */
    PENDING_DISPATCH(false),
    /** Waits for the department to name a handler. */
    PENDING_ASSIGNMENT(false),
    /** Is being worked on. */
    HANDLING(false),
    /** The department lead looks at the work. */
    PENDING_CONFIRMATION(false),
    /** The department says it is not its case; the dispatcher decides. */
    RETURN_REVIEW(false),
    /** Departments dispute whose case it is; a supervisor decides. */
    COORDINATING(false),
    /** Stands still until a date: the season, the money or larger works must come first. */
    SUSPENDED(false),
    /** Two officers look at a violation. */
    INSPECTING_VIOLATION(false),
    /** An inspector looks whether it is done. */
    PENDING_CHECK(false),
    /** Waits for the shift leader to close it. */
    PENDING_CLOSING(false),
    /** A second person looks at an abnormal close. */
    PENDING_ABNORMAL_CLOSE(false),
    /** Not taken on. */
    REFUSED(true),
    /** Joined to a similar case. */
    MERGED(true),
    /** Answered on the spot. */
    ANSWERED(true),
    /** Put right by the inspector who found it. */
    SELF_HANDLED(true),
    /** Declared void. */
    VOID(true),
    /** Closed against its closing condition. */
    CLOSED(true),
    /** Closed without having met its closing condition. */
    CLOSED_ABNORMALLY(true),
    /** Taken back by its reporter. */
    WITHDRAWN(true);

    private final boolean concluded;

    CaseStatus(boolean concluded) {
        this.concluded = concluded;
    }

    /** The round is over; only a reopening brings the case back. */
    public boolean concluded() {
        return concluded;
    }
}
