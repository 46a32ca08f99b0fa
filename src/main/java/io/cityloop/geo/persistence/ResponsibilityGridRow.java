package io.cityloop.geo.persistence;

import org.jspecify.annotations.Nullable;

/** A row of {@code geo_responsibility_grid}. */
public record ResponsibilityGridRow(
        String code, String name, String street, @Nullable String inspector) {}
