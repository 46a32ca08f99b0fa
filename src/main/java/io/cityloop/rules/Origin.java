package io.cityloop.rules;

/**
 * Which rule said something, on the way to its result or as its result. Known while a judgement is at hand, not kept.
 *
 * @param rule the rule's name
 * @param fact what it inserted
 */
public record Origin(String rule, Object fact) {}
