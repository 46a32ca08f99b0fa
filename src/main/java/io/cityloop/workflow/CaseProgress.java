package io.cityloop.workflow;

import java.time.Duration;
import java.util.List;

/** Where the process of a case has been, and whether it has moved since it was last told something. */
public interface CaseProgress {

    /**
     * Waits, after the transaction that wrote a command has been committed, until the next user task has arrived or the
     * round has ended. Safe on virtual threads.
     *
     * @param atMost how long to wait; the answer to a person should not wait longer than 300 ms
     * @return true when the case has moved, false when the time ran out and it is on its way
     */
    boolean awaitMove(String caseNumber, Duration atMost);

    /** Every visit of an element that gave work, in order of arrival, over all rounds of the case. */
    List<ElementVisit> visits(String caseNumber);
}
