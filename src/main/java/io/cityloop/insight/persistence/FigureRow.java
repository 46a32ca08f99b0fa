package io.cityloop.insight.persistence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one group counts. */
public record FigureRow(
        @Nullable String groupKey,
        int fileCount,
        long fineFen,
        long confiscationFen,
        long loweredFen,
        long collectedFen,
        long refundedFen,
        @Nullable BigDecimal meanDays,
        int mostDays) {}
