package io.cityloop.rules;

/**
 * A saved example that the tried version does not answer as expected.
 *
 * @param expected what was expected, as plain data
 */
public record ExampleMiss(long id, String title, Object expected, RuleOutcome outcome) {}
