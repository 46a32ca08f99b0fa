package io.cityloop.acceptance.domain;

/**
 * What speaks for the same problem, added up.
 *
 * @param number number of the case around
 * @param points the sum
 */
public record SimilarityScore(String number, int points) {}
