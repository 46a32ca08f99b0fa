package io.cityloop.evaluation.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code evaluation_adjustment}. */
public record AdjustmentRow(
        long sheetId,
        long appealId,
        String caseNumber,
        int round,
        @Nullable BigDecimal scoreBefore,
        @Nullable BigDecimal scoreAfter,
        BigDecimal delta,
        String username,
        Instant at) {}
