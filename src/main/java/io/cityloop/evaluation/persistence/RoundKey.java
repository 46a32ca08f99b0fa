package io.cityloop.evaluation.persistence;

/** A round of a case. */
public record RoundKey(String caseNumber, int round) {}
