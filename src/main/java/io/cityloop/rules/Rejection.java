package io.cityloop.rules;

/**
 * An alternative the rules considered and did not take. Rules insert it as a fact.
 *
 * @param alternative what was considered, for instance the code of a department
 * @param reason why not, in words for people
 */
public record Rejection(String alternative, String reason) {}
