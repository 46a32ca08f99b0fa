package io.cityloop.evaluation.persistence;

import java.time.LocalDate;

/** A row of {@code evaluation_day}, or of {@code evaluation_month} with the month's first day. */
record CountRow(String subjectKind, LocalDate day, String subjectKey, String counter, long value) {}
