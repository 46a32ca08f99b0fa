package io.cityloop.rules;

/**
 * Why rules gave no judgement, as it is kept with the case.
 *
 * @param kind see {@link JudgementFailed}
 * @param detail what exactly: the limit, the rule and what it threw, the fact that is missing
 */
public record JudgementFailure(String kind, String detail) {}
