package io.cityloop.acceptance.domain;

/**
 * Something that speaks for the same problem.
 *
 * @param number number of the case around
 * @param points how much it weighs
 * @param ground in words
 */
public record LikenessPoints(String number, int points, String ground) {}
