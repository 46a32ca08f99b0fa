package io.cityloop.enforcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A penalty case opened out of a case of the loop.
 *
 * @param number such as 城管罚立〔2026〕1号; one series per kind and year, never reused
 * @param caseNumber the case it came from
 * @param round round of that case
 * @param inspectionId the inspection by two officers it rests on
 * @param kind {@code summaryPenalty} or {@code ordinaryProcedure}
 * @param agency organisation that enforces; null when none is known
 * @param openedAt when
 */
public record PenaltyCase(
        String number,
        String caseNumber,
        int round,
        long inspectionId,
        String kind,
        @Nullable String agency,
        Instant openedAt) {}
