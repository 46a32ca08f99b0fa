package io.cityloop.dispatch;

/**
 * A region with a management grade of its own.
 *
 * @param region code of the region
 * @param grade A, B or C
 * @param name what people call it
 */
public record ManagedArea(String region, String grade, String name) {}
