package io.cityloop.geo;

import io.cityloop.geo.domain.NearCells;
import io.cityloop.geo.persistence.ComponentRow;
import io.cityloop.geo.persistence.MapMapper;
import io.cityloop.geo.persistence.RegionRow;
import io.cityloop.geo.persistence.ResponsibilityGridRow;
import io.cityloop.geo.persistence.UnitGridRow;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the map, a few statements each, and tells every node that it changed. */
@Service
class MapWriting implements MapRegister {

    private static final int ROWS_A_STATEMENT = 200;

    private final MapMapper maps;
    private final CityMap cityMap;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MapWriting(MapMapper maps, CityMap cityMap, ApplicationEventPublisher events, Clock clock) {
        this.maps = maps;
        this.cityMap = cityMap;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void putRegions(List<RegionShape> regions) {
        inParts(regions.stream().map(MapWriting::row).toList(), maps::putRegions);
        changed();
    }

    @Override
    @Transactional
    public void putUnitGrids(List<GridShape> grids) {
        var since = clock.instant();
        inParts(grids.stream().map(MapWriting::row).toList(), rows -> maps.putUnitGrids(rows, since));
        changed();
    }

    @Override
    @Transactional
    public void putResponsibilityGrids(List<ResponsibilityGrid> grids) {
        inParts(grids.stream().map(MapWriting::row).toList(), maps::putResponsibilityGrids);
        changed();
    }

    @Override
    @Transactional
    public void putComponents(List<Component> components) {
        inParts(components.stream().map(this::row).toList(), maps::putComponents);
    }

    @Override
    public boolean isEmpty() {
        return maps.anyComponent() == 0
                && cityMap.regions(null).isEmpty()
                && cityMap.grids().isEmpty();
    }

    /** Writes what an import has checked; unit grids bring the responsibility grids they name with them. */
    @Transactional
    void putChecked(List<RegionRow> regions, List<UnitGridRow> grids, List<Component> components) {
        inParts(regions, maps::putRegions);
        var since = clock.instant();
        inParts(grids, rows -> maps.putUnitGrids(rows, since));
        var named = grids.stream()
                .map(grid -> new ResponsibilityGridRow(
                        grid.responsibilityGrid(),
                        grid.responsibilityGrid(),
                        grid.community().substring(0, 9),
                        null))
                .distinct()
                .toList();
        inParts(named, maps::addResponsibilityGrids);
        inParts(components.stream().map(this::row).toList(), maps::putComponents);
        changed();
    }

    private void changed() {
        maps.raiseRevision();
        events.publishEvent(new MapChanged());
    }

    private static RegionRow row(RegionShape shape) {
        var region = shape.region();
        var outline = shape.outline();
        return new RegionRow(
                region.code(),
                region.level().name(),
                region.name(),
                region.parent(),
                outline == null ? null : Shapes.toBytes(valid(region.code(), Shapes.geometry(outline))));
    }

    private static UnitGridRow row(GridShape grid) {
        var polygon = Shapes.FACTORY.createPolygon(Shapes.ring(grid.ring()));
        return new UnitGridRow(
                grid.code(), grid.community(), grid.responsibilityGrid(), Shapes.toBytes(valid(grid.code(), polygon)));
    }

    private static Geometry valid(String code, Geometry geometry) {
        if (!geometry.isValid()) {
            throw new IllegalArgumentException("no valid polygon: " + code);
        }
        return geometry;
    }

    private static ResponsibilityGridRow row(ResponsibilityGrid grid) {
        return new ResponsibilityGridRow(grid.code(), grid.name(), grid.street(), grid.inspector());
    }

    private ComponentRow row(Component component) {
        var position = component.position();
        var grid = component.grid() != null
                ? component.grid()
                : cityMap.locate(position).map(Place::grid).orElse(null);
        return new ComponentRow(
                component.identifier(),
                component.subClass(),
                component.name(),
                component.owner(),
                position.lon(),
                position.lat(),
                NearCells.of(position),
                component.state().name(),
                grid,
                component.address());
    }

    private static <T> void inParts(List<T> rows, Consumer<List<T>> write) {
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            write.accept(rows.subList(from, Math.min(from + ROWS_A_STATEMENT, rows.size())));
        }
    }
}
