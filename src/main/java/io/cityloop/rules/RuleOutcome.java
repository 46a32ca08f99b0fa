package io.cityloop.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version made of one set of facts.
 *
 * @param conclusion as plain data; null when there was no judgement
 * @param failure why there was none, null when there was
 */
public record RuleOutcome(
        @Nullable Object conclusion,
        List<FiredRule> fired,
        List<Rejection> rejected,
        @Nullable JudgementFailure failure) {}
