package io.cityloop.geo;

/** What the features of a GeoJSON file are. */
public enum GeoLayer {
    /** Polygons with {@code code} (or {@code adcode}), {@code name}, and {@code parent} where not told by the code. */
    REGIONS,
    /** Polygons with {@code code}, {@code community} and {@code responsibilityGrid}. */
    UNIT_GRIDS,
    /** Points with {@code identifier}, {@code subClass}, {@code name}, {@code owner}, {@code state}. */
    COMPONENTS
}
