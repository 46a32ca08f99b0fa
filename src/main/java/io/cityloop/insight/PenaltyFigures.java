package io.cityloop.insight;

import java.math.BigDecimal;

/**
 * Figures of the penalties decided in a year that have one thing in common; sums in fen.
 *
 * @param key what they have in common, {@code total} for all
 * @param files how many
 * @param fineFen fines as decided
 * @param confiscationFen confiscations as decided
 * @param loweredFen what review and court took off
 * @param collectedFen what was paid
 * @param refundedFen what was paid back
 * @param meanDays days from filing to decision on average, to one place; of ordinary procedures
 * @param mostDays the longest
 */
public record PenaltyFigures(
        String key,
        int files,
        long fineFen,
        long confiscationFen,
        long loweredFen,
        long collectedFen,
        long refundedFen,
        BigDecimal meanDays,
        int mostDays) {}
