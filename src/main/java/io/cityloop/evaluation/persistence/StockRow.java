package io.cityloop.evaluation.persistence;

/** How many late and open cases a subject has. */
record StockRow(String subjectKey, long value) {}
