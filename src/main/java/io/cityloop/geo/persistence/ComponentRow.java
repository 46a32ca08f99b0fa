package io.cityloop.geo.persistence;

import org.jspecify.annotations.Nullable;

/** A row of {@code geo_component}. */
public record ComponentRow(
        String identifier,
        String subClass,
        String name,
        @Nullable String owner,
        double lon,
        double lat,
        long cell,
        String state,
        @Nullable String grid,
        @Nullable String address) {}
