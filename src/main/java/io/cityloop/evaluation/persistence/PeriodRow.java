package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.PeriodState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code evaluation_period}. */
record PeriodRow(
        String period,
        PeriodState state,
        int revision,
        @Nullable String ruleVersion,
        @Nullable Instant asOf,
        @Nullable Instant publishedAt) {}
