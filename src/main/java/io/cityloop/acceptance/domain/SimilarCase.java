package io.cityloop.acceptance.domain;

/**
 * What the rules concluded: a case that speaks of the same problem.
 *
 * @param number its number
 * @param score 0 to 100
 * @param surely else possibly
 * @param ground why, in words
 */
public record SimilarCase(String number, int score, boolean surely, String ground) {}
