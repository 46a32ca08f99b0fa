package io.cityloop.evaluation;

import java.time.Instant;

/**
 * A round of a case a department may still appeal in.
 *
 * @param endedAt when the round was closed
 * @param until the last moment for the appeal
 * @param before how often the department appealed in it already, and was refused
 */
public record Appealable(String caseNumber, int round, String department, Instant endedAt, Instant until, int before) {}
