package io.cityloop.enforcement;

import java.time.Instant;

/** A penalty file is closed, not filed, or withdrawn; published inside the transaction. */
public record PenaltyConcluded(String penaltyId, PenaltyStatus status, Instant at) {}
