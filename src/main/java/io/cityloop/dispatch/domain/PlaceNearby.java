package io.cityloop.dispatch.domain;

/**
 * A sensitive place near the case.
 *
 * @param kind {@code school} or {@code hospital}
 * @param name what people call it
 * @param metres distance
 */
public record PlaceNearby(String kind, String name, double metres) {}
