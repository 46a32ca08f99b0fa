package io.cityloop.geo;

import org.jspecify.annotations.Nullable;

/**
 * A responsibility grid 责任网格: the unit grids that one inspector walks.
 *
 * @param street nine digits
 * @param inspector username of the inspector it is given to; null while it is given to nobody
 */
public record ResponsibilityGrid(
        String code, String name, String street, @Nullable String inspector) {}
