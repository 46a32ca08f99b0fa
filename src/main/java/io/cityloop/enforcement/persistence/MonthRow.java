package io.cityloop.enforcement.persistence;

import org.jspecify.annotations.Nullable;

/**
 * A count of a month.
 *
 * @param kind what was counted, where there are several kinds
 * @param sumFen what it adds up to, 0 where nothing is added
 */
public record MonthRow(int monthOf, @Nullable String kind, int rowCount, long sumFen) {}
