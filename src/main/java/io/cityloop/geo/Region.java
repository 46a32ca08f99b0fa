package io.cityloop.geo;

import org.jspecify.annotations.Nullable;

/** A region of the division; its boundary stays inside this module. */
public record Region(
        String code,
        RegionLevel level,
        String name,
        @Nullable String parent) {}
