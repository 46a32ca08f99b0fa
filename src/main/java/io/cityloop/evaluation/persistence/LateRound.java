package io.cityloop.evaluation.persistence;

/** A round in which a department's clock had run over when it was stopped. */
public record LateRound(String caseNumber, int round) {}
