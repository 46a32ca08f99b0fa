package io.cityloop.evaluation.persistence;

/** The JSON of a round's marks and its hash, as kept in table {@code evaluation_mark}. */
public record MarkRow(int round, String facts, String factsHash) {}
