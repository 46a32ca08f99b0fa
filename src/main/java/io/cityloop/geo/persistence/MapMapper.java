package io.cityloop.geo.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The division and the component register; what has the same code is replaced. */
@Mapper
public interface MapMapper {

    /** Writes some regions. */
    void putRegions(@Param("rows") List<RegionRow> rows);

    /** Writes some unit grids; a grid that exists keeps the moment since when it does. */
    void putUnitGrids(@Param("rows") List<UnitGridRow> rows, @Param("since") Instant since);

    /** Writes some responsibility grids. */
    void putResponsibilityGrids(@Param("rows") List<ResponsibilityGridRow> rows);

    /** Writes those responsibility grids that do not exist, and leaves the others as they are. */
    void addResponsibilityGrids(@Param("rows") List<ResponsibilityGridRow> rows);

    /** Writes some components. */
    void putComponents(@Param("rows") List<ComponentRow> rows);

    /** All regions, by code. */
    List<RegionRow> regions();

    /** All unit grids, by code. */
    List<UnitGridRow> unitGrids();

    /** All responsibility grids, by code. */
    List<ResponsibilityGridRow> responsibilityGrids();

    /** The components filed under these squares, at most {@code limit}. */
    List<ComponentRow> componentsIn(@Param("cells") List<Long> cells, @Param("limit") int limit);

    /** The component with this identifier. */
    Optional<ComponentRow> component(@Param("identifier") String identifier);

    /** 1 when there is any component. */
    int anyComponent();

    /** Which change of the division this is. */
    long revision();

    /** Marks that the division changed. */
    void raiseRevision();

    /** Components whose identifier or address begins so; {@code !} escapes a wildcard. */
    List<ComponentRow> componentsLike(
            @Param("start") String start, @Param("identifier") boolean identifier, @Param("limit") int limit);
}
