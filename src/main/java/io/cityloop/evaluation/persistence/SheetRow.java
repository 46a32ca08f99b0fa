package io.cityloop.evaluation.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code evaluation_sheet}.
 *
 * @param id key, 0 before it is written
 * @param facts canonical JSON of the counters
 * @param sheet canonical JSON of the sheet
 */
public record SheetRow(
        long id,
        String period,
        int revision,
        String subjectKind,
        String subjectKey,
        String facts,
        String factsHash,
        String ruleVersion,
        String definitions,
        String sheet,
        String sheetHash,
        @Nullable BigDecimal score,
        @Nullable String grade,
        Instant asOf) {}
