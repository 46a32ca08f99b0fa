package io.cityloop.handling;

import io.cityloop.casefile.CaseStatus;

/**
 * The case into which a report was merged has come to its result; its reporter is to be told. Inside the transaction.
 *
 * @param parentRound the parent's round that came to this result
 */
public record ParentConcluded(String caseNumber, String parent, int parentRound, CaseStatus result) {}
