package io.cityloop.casefile;

import java.time.Instant;

/** The token of a case has come to rest somewhere else; published inside the transaction. */
public record CaseStatusChanged(String caseNumber, int round, CaseStatus from, CaseStatus to, Instant at) {}
