package io.cityloop.casefile;

import java.time.Instant;

/** A round is over; published inside the transaction that ended it. */
public record CaseConcluded(String caseNumber, int round, CaseStatus outcome, Instant at) {}
