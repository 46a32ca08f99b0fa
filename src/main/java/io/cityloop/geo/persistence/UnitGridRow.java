package io.cityloop.geo.persistence;

/** A row of {@code geo_unit_grid}; the boundary is WKB in WGS-84. */
public record UnitGridRow(String code, String community, String responsibilityGrid, byte[] boundary) {}
