package io.cityloop.rules;

import org.jspecify.annotations.Nullable;

/**
 * Facts on which two versions conclude differently.
 *
 * @param title what the facts are: a case number, or the title of an example
 * @param caseNumber the case, null for an example by hand
 */
public record RuleDifference(String title, @Nullable String caseNumber, RuleOutcome before, RuleOutcome after) {}
