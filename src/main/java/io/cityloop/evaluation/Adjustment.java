package io.cityloop.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published score changed by an approved appeal; the sheet itself stays as it was.
 *
 * @param delta what is added to the score
 */
public record Adjustment(
        String sheetId,
        long appealId,
        String caseNumber,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        BigDecimal delta,
        String by,
        Instant at) {}
