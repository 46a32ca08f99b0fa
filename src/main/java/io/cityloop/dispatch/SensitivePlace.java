package io.cityloop.dispatch;

import io.cityloop.geo.Point;

/**
 * A place whose surroundings matter to the priority.
 *
 * @param kind {@code school} or {@code hospital}
 * @param name what people call it
 */
public record SensitivePlace(String kind, String name, Point at) {}
