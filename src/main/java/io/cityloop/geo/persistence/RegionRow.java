package io.cityloop.geo.persistence;

import org.jspecify.annotations.Nullable;

/** A row of {@code geo_region}; the boundary is WKB in WGS-84. */
public record RegionRow(
        String code, String level, String name, @Nullable String parent, byte @Nullable [] boundary) {}
