package io.cityloop.rules.persistence;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of table {@code explanation}; the JSON columns are opaque to SQL.
 *
 * @param id key, 0 before it is written
 * @param shared JSON object of name to hash of shared facts, null for none
 * @param failure JSON of why there was no judgement, null when there was
 * @param judgedAt UTC
 */
public record ExplanationRow(
        long id,
        String caseNumber,
        String decision,
        String ruleVersion,
        String facts,
        String fired,
        @Nullable String result,
        String rejected,
        @Nullable String shared,
        @Nullable String failure,
        LocalDateTime judgedAt) {}
