package io.cityloop.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the map is written without a file in between; a bean, used by the demo seed and administrators' pages. */
public interface MapRegister {

    /** Writes regions; those with the same code are replaced. Polygons are checked as at import. */
    void putRegions(List<RegionShape> regions);

    /** Writes unit grids; those with the same code are replaced. Polygons are checked as at import. */
    void putUnitGrids(List<GridShape> grids);

    /** Writes responsibility grids; those with the same code are replaced. */
    void putResponsibilityGrids(List<ResponsibilityGrid> grids);

    /** Writes components; those with the same identifier are replaced, grids are found by their position. */
    void putComponents(List<Component> components);

    /** Whether there is no region, no grid and no component at all. */
    boolean isEmpty();

    /** A region with its boundary: outer rings, each followed by no holes; null when it has no boundary of its own. */
    record RegionShape(Region region, @Nullable List<List<Point>> outerRings) {}

    /** A unit grid with its outer ring; the last point need not repeat the first. */
    record GridShape(String code, String community, String responsibilityGrid, List<Point> ring) {}
}
