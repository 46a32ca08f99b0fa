package io.cityloop.evaluation;

import java.time.Instant;

/** A case was closed, and its reporter is asked how content he is; published inside the transaction. */
public record SatisfactionAsked(String caseNumber, int round, Instant at) {}
