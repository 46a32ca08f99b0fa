package io.cityloop.tasks;

import java.time.Instant;

/**
 * A case has come to its warning or past its deadline in a stage; published inside the transaction that marked it.
 *
 * @param overdue false for the warning
 */
public record DeadlineReached(String caseNumber, int round, String stage, boolean overdue, Instant at) {}
