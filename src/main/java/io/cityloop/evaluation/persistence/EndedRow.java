package io.cityloop.evaluation.persistence;

import java.time.Instant;

/** The marks of an ended round. */
public record EndedRow(String caseNumber, int round, Instant endedAt, String facts, String factsHash) {

    /** Where the next page begins. */
    EndedPoint point() {
        return new EndedPoint(endedAt, caseNumber, round);
    }

    /** Which round it is. */
    RoundKey key() {
        return new RoundKey(caseNumber, round);
    }
}
