package io.cityloop.dispatch.domain;

/**
 * A department that could lead, with the ground for it. Rules weigh candidates against each other.
 *
 * @param department the department's code
 * @param rank weight of the ground: the reopened case's own department 400, owner of the component 300, list of
 *     responsible bodies 100 to 199 by exactness, words of the standard 50, territory 10
 * @param sure the ground alone is good enough to dispatch without a hand
 * @param ground in words
 */
public record Candidate(String department, int rank, boolean sure, String ground) {}
