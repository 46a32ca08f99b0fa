package io.cityloop.dispatch.persistence;

/** A row of table {@code sensitive_place}. */
public record PlaceRow(String kind, String name, double lon, double lat) {}
