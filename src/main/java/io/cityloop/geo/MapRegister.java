package io.cityloop.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the map is written without a file in between; a bean, used by the demo seed and administrators' pages. */
public interface MapRegister {

    /**
     * Writes regions; those with the same code are replaced. A region without a boundary that has unit grids gets
     * theirs joined when the map is read.
     */
    void putRegions(List<RegionShape> regions);

    /**
     * Writes unit grids; those with the same code are replaced.
     *
     * @throws IllegalArgumentException when a ring is no valid polygon
     */
    void putUnitGrids(List<GridShape> grids);

    /** Writes responsibility grids; those with the same code are replaced. */
    void putResponsibilityGrids(List<ResponsibilityGrid> grids);

    /** Writes components; those with the same identifier are replaced, grids are found by their position. */
    void putComponents(List<Component> components);

    /** Whether there is no region, no grid and no component at all. */
    boolean isEmpty();

    /** A region with its boundary; null when it has none of its own and is drawn by the grids in it. */
    record RegionShape(Region region, @Nullable Outline outline) {}

    /** A unit grid with its outer ring; the last point need not repeat the first. */
    record GridShape(String code, String community, String responsibilityGrid, List<Point> ring) {}
}
