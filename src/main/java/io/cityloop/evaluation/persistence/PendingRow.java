package io.cityloop.evaluation.persistence;

/**
 * A fact that is not in the aggregates yet.
 *
 * @param kind ROUND, VOICE or EXEMPTION
 */
record PendingRow(long id, String kind, String caseNumber, int round) {

    RoundKey key() {
        return new RoundKey(caseNumber, round);
    }
}
