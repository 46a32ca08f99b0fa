package io.cityloop.evaluation.persistence;

import java.time.Instant;

/** Where a page of ended rounds begins: after this one. */
public record EndedPoint(Instant endedAt, String caseNumber, int round) {

    /** Before the first from this moment on. */
    static EndedPoint before(Instant from) {
        return new EndedPoint(from, "", 0);
    }
}
