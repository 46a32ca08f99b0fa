package io.cityloop.catalog;

/**
 * A sub-class that may be what somebody means.
 *
 * @param share of the best suggestion's score, 1 to 100; the best has 100
 */
public record SubClassSuggestion(SubClass subClass, int share) {}
