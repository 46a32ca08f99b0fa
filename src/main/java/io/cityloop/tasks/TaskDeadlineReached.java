package io.cityloop.tasks;

import java.time.Instant;

/**
 * A task that runs beside the loop has come to its warning or past its deadline; published inside the transaction that
 * marked it.
 *
 * @param overdue false for the warning
 */
public record TaskDeadlineReached(WorkTask task, boolean overdue, Instant at) {}
