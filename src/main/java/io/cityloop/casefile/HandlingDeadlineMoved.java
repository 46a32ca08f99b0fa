package io.cityloop.casefile;

import java.time.Instant;

/**
 * The handling clock of a case has got another deadline; published inside the transaction.
 *
 * @param overdue it is marked overdue all the same
 */
public record HandlingDeadlineMoved(String caseNumber, int round, Instant warnAt, Instant dueAt, boolean overdue) {}
