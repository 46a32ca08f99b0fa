package io.cityloop.dispatch.persistence;

/** What the rows of a rule in {@code rule_tally} add up to. */
public record TallyRow(String ruleName, long decided, long returned, long overridden) {}
