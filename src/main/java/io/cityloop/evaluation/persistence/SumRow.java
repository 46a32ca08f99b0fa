package io.cityloop.evaluation.persistence;

/** A counter of a subject over some time. */
record SumRow(String subjectKey, String counter, long value) {}
