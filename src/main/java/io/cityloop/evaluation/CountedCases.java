package io.cityloop.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of cases behind a figure.
 *
 * @param next cursor of the next page; null on the last
 */
public record CountedCases(
        List<CountedCase> items, @Nullable String next) {}
