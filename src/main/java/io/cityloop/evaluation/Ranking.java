package io.cityloop.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a kind in a period, best first; those without a score last.
 *
 * @param provisional running figures
 * @param mean of the scores, two decimals; null when there is none
 */
public record Ranking(
        Period period,
        SubjectKind kind,
        boolean provisional,
        String ruleVersion,
        Instant asOf,
        @Nullable BigDecimal mean,
        List<ScoreSheet> sheets) {}
