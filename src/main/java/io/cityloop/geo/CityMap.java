package io.cityloop.geo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The city's division, held in memory; a bean, fresh at once on the node that changed it and within half a minute on
 * others.
 */
public interface CityMap {

    /** The unit grid and regions a point lies in; empty outside every grid. A point on a border has one fixed answer. */
    Optional<Place> locate(Point point);

    /** Whether the point lies in a unit grid of the city. */
    boolean contains(Point point);

    /** The place of a unit grid, without a point. */
    Optional<Place> place(String grid);

    /**
     * The components nearest to a point, nearest first, those removed left out.
     *
     * @param metres at most 1,000
     */
    List<Component> componentsNear(Point point, double metres, int limit);

    /** The component with this 16-digit identifier. */
    Optional<Component> component(String identifier);

    /** All unit grids, in order of code. */
    List<UnitGrid> grids();

    /** The unit grids that touch the box, in order of code. */
    List<UnitGrid> grids(Box box);

    /** The unit grid with this code. */
    Optional<UnitGrid> grid(String code);

    /** All responsibility grids, in order of code. */
    List<ResponsibilityGrid> responsibilityGrids();

    /** The responsibility grid with this code. */
    Optional<ResponsibilityGrid> responsibilityGrid(String code);

    /** Responsibility grids by distance of their nearest unit grid's centre from the point, nearest first. */
    List<ResponsibilityGrid> responsibilityGridsNear(Point point, int limit);

    /** The regions of one level, or all when it is null, in order of code. */
    List<Region> regions(@Nullable RegionLevel level);

    /** The region with this code. */
    Optional<Region> region(String code);

    /** The boundary of a region or a unit grid; empty when the code is unknown or has no boundary of its own. */
    Optional<Outline> outline(String code);

    /** The box around everything; empty while there is no grid. */
    Optional<Box> extent();
}
