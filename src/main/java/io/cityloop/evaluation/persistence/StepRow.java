package io.cityloop.evaluation.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code evaluation_period_step}.
 *
 * @param note details as JSON; words in the oldest rows
 */
record StepRow(
        String period,
        String action,
        String username,
        Instant at,
        @Nullable String note) {}
