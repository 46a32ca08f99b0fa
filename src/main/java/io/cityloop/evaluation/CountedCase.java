package io.cityloop.evaluation;

import java.time.Instant;

/**
 * A case that stands behind a figure.
 *
 * @param inNumerator it is one of those counted above the line
 */
public record CountedCase(String caseNumber, int round, String outcome, Instant endedAt, boolean inNumerator) {}
