package io.cityloop.evaluation.persistence;

import java.time.Instant;

/** A late and open case. */
record OverdueRow(String caseNumber, int round, Instant raisedAt) {}
