package io.cityloop.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param problems why the version is refused; empty when it is not
 * @param trial what it does with past decisions; null when it did not come to that
 */
public record RuleReport(
        List<RuleProblem> problems, @Nullable TrialResult trial) {}
