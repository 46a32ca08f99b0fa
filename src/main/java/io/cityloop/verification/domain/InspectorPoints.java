package io.cityloop.verification.domain;

/**
 * Something that speaks for or against an inspector.
 *
 * @param username who
 * @param points how much it weighs; below zero it speaks against him
 * @param ground in words
 */
public record InspectorPoints(String username, int points, String ground) {}
