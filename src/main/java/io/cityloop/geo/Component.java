package io.cityloop.geo;

import org.jspecify.annotations.Nullable;

/**
 * A component 部件 of the register: a manhole cover, a lamp, a tree.
 *
 * @param identifier 16 digits: region 6, class 2, sub-class 2, sequence 6
 * @param subClass code in the catalogue, {@code C0101}
 * @param owner code of the organisation that looks after it
 * @param grid unit grid it stands in; null when outside every grid
 * @param metres distance from the point that was asked about; 0 when none was
 */
public record Component(
        String identifier,
        String subClass,
        String name,
        @Nullable String owner,
        Point position,
        ComponentState state,
        @Nullable String grid,
        @Nullable String address,
        double metres) {}
