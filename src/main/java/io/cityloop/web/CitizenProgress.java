package io.cityloop.web;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseStatus;

/**
 * How far a case has come, told in the five steps the public knows.
 *
 * @param step 1 reported, 2 being judged, 3 being worked on, 4 being checked, 5 over
 * @param good over, and as the reporter hoped
 */
record CitizenProgress(CaseStatus status, int step, boolean over, boolean good) {

    static CitizenProgress of(CaseFile file) {
        return of(file.status());
    }

    static CitizenProgress of(CaseStatus status) {
        return new CitizenProgress(status, step(status), status.concluded(), good(status));
    }

    private static int step(CaseStatus status) {
        return switch (status) {
            case REPORTED -> 1;
            case PENDING_ACCEPTANCE, VERIFYING, SELF_HANDLED_REVIEW, PENDING_FILING -> 2;
            case PENDING_DISPATCH,
                    PENDING_ASSIGNMENT,
                    HANDLING,
                    PENDING_CONFIRMATION,
                    RETURN_REVIEW,
                    COORDINATING,
                    SUSPENDED,
                    INSPECTING_VIOLATION -> 3;
            case PENDING_CHECK, PENDING_CLOSING, PENDING_ABNORMAL_CLOSE -> 4;
            default -> 5;
        };
    }

    private static boolean good(CaseStatus status) {
        return switch (status) {
            case CLOSED, SELF_HANDLED, ANSWERED -> true;
            default -> false;
        };
    }

    /** What the reporter may still ask for: he may say the closed case is not solved. */
    public boolean mayReopen() {
        return switch (status) {
            case CLOSED, CLOSED_ABNORMALLY, SELF_HANDLED, ANSWERED -> true;
            default -> false;
        };
    }

    /** The reporter is asked whether it is done. */
    public boolean mayCheck() {
        return status == CaseStatus.PENDING_CHECK;
    }

    /** Nobody has begun work on it, so that taking it back costs nothing. */
    public boolean mayWithdraw() {
        return !over;
    }
}
