package io.cityloop.geo;

/**
 * A place somebody may have meant.
 *
 * @param kind {@code community}, {@code street}, {@code grid} or {@code component}
 * @param name as people call it
 * @param detail where that is
 * @param location a point in the middle of it
 */
public record FoundPlace(String kind, String code, String name, String detail, Point location) {}
