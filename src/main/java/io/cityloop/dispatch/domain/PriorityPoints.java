package io.cityloop.dispatch.domain;

/**
 * One reason for a higher priority.
 *
 * @param points how much it weighs
 * @param ground the reason, in words
 */
public record PriorityPoints(int points, String ground) {}
