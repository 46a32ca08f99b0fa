package io.cityloop.dispatch.domain;

/**
 * A department has returned the case in this round, and the dispatcher agreed that it is not its own.
 *
 * @param department the department's code
 * @param reason what it said
 */
public record ReturnedBy(String department, String reason) {}
