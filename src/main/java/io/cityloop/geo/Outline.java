package io.cityloop.geo;

import java.util.List;

/**
 * The boundary of a region or grid in WGS-84, the way GeoJSON nests it: polygons of rings of positions {@code [lon,
 * lat]}; outer rings run against the clock, holes with it.
 */
public record Outline(List<List<List<double[]>>> polygons) {

    /** Keeps its own copy of the list. */
    public Outline {
        polygons = List.copyOf(polygons);
    }
}
