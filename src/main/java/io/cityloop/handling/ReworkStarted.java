package io.cityloop.handling;

/**
 * A case did not pass the check and comes back to its department; published inside the transaction.
 *
 * @param count how many reworks there have been in this round
 */
public record ReworkStarted(String caseNumber, int round, int count) {}
