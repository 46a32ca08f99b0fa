package io.cityloop.dispatch.domain;

/**
 * The same kind of problem was at the same place before.
 *
 * @param times how many earlier cases, finished ones too
 * @param days how long back they were counted
 */
public record RepeatedPlace(int times, long days) {}
