package io.cityloop.acceptance.domain;

import org.jspecify.annotations.Nullable;

/**
 * The report that may speak of a problem already known.
 *
 * @param number its case number; empty while it has none
 * @param subClass code of the sub-class; null while nobody said
 * @param located it has a place
 */
public record NewProblem(String number, @Nullable String subClass, boolean located) {}
