package io.cityloop.geo;

import io.cityloop.geo.domain.NearCells;
import io.cityloop.geo.persistence.ComponentRow;
import io.cityloop.geo.persistence.MapMapper;
import io.cityloop.geo.persistence.RegionRow;
import io.cityloop.geo.persistence.UnitGridRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/** The division out of the database, indexed in memory; components stay in the database, there may be millions. */
@Service
class StoredCityMap implements CityMap {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final double FURTHEST = 1_000;
    private static final int MOST_COMPONENTS = 20_000;

    private final MapMapper maps;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable MapIndex index;
    private volatile Instant checkedAt = Instant.EPOCH;

    StoredCityMap(MapMapper maps, Clock clock) {
        this.maps = maps;
        this.clock = clock;
    }

    @Override
    public Optional<Place> locate(Point point) {
        var now = index();
        return now.at(point).map(now::place);
    }

    @Override
    public boolean contains(Point point) {
        return index().at(point).isPresent();
    }

    @Override
    public Optional<Place> place(String grid) {
        var now = index();
        return Optional.ofNullable(now.grids.get(grid)).map(now::place);
    }

    @Override
    public List<Component> componentsNear(Point point, double metres, int limit) {
        if (!(metres > 0 && metres <= FURTHEST)) {
            throw new IllegalArgumentException("a radius is up to " + FURTHEST + " m, not " + metres);
        }
        return maps.componentsIn(NearCells.around(point, metres), MOST_COMPONENTS).stream()
                .map(row -> component(row, point))
                .filter(c -> c.state() != ComponentState.REMOVED && c.metres() <= metres)
                .sorted(Comparator.comparingDouble(Component::metres).thenComparing(Component::identifier))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Component> component(String identifier) {
        return maps.component(identifier).map(row -> component(row, new Point(row.lon(), row.lat())));
    }

    @Override
    public List<UnitGrid> grids() {
        return List.copyOf(index().grids.values());
    }

    @Override
    public List<UnitGrid> grids(Box box) {
        return index().in(box);
    }

    @Override
    public Optional<UnitGrid> grid(String code) {
        return Optional.ofNullable(index().grids.get(code));
    }

    @Override
    public List<ResponsibilityGrid> responsibilityGrids() {
        return List.copyOf(index().responsibilityGrids.values());
    }

    @Override
    public Optional<ResponsibilityGrid> responsibilityGrid(String code) {
        return Optional.ofNullable(index().responsibilityGrids.get(code));
    }

    @Override
    public List<ResponsibilityGrid> responsibilityGridsNear(Point point, int limit) {
        var now = index();
        Map<String, Double> nearest = new LinkedHashMap<>();
        now.grids
                .values()
                .forEach(grid -> nearest.merge(grid.responsibilityGrid(), point.metresTo(grid.centre()), Math::min));
        return nearest.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> now.responsibilityGrids.get(entry.getKey()))
                .filter(grid -> grid != null)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Region> regions(@Nullable RegionLevel level) {
        return index().regions.values().stream()
                .filter(region -> level == null || region.level() == level)
                .toList();
    }

    @Override
    public Optional<Region> region(String code) {
        return Optional.ofNullable(index().regions.get(code));
    }

    @Override
    public Optional<Outline> outline(String code) {
        return index().boundary(code).map(Shapes::outline);
    }

    @Override
    public Optional<Box> extent() {
        return index().extent();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void lookAgain(MapChanged event) {
        // Not while another thread is reading: it would call its older answer fresh.
        reading.lock();
        checkedAt = Instant.EPOCH;
        reading.unlock();
    }

    private MapIndex index() {
        var known = index;
        if (known != null && Duration.between(checkedAt, clock.instant()).abs().compareTo(FRESH) < 0) {
            return known;
        }
        reading.lock();
        try {
            var now = clock.instant();
            known = index;
            // Read before the rows: a change in between is then seen as newer and read again.
            long revision = maps.revision();
            if (known == null || known.revision != revision) {
                known = read(revision);
                index = known;
            }
            checkedAt = now;
            return known;
        } finally {
            reading.unlock();
        }
    }

    private MapIndex read(long revision) {
        Map<Region, Geometry> regions = new LinkedHashMap<>();
        maps.regions().forEach(row -> regions.put(region(row), boundary(row)));
        Map<UnitGrid, Geometry> grids = new LinkedHashMap<>();
        maps.unitGrids().forEach(row -> {
            var boundary = Shapes.fromBytes(row.boundary());
            grids.put(grid(row, boundary), boundary);
        });
        var responsibilityGrids = maps.responsibilityGrids().stream()
                .map(row -> new ResponsibilityGrid(row.code(), row.name(), row.street(), row.inspector()))
                .toList();
        return new MapIndex(revision, regions, grids, responsibilityGrids);
    }

    private static Region region(RegionRow row) {
        return new Region(row.code(), RegionLevel.valueOf(row.level()), row.name(), row.parent());
    }

    private static Geometry boundary(RegionRow row) {
        var bytes = row.boundary();
        return bytes == null ? Shapes.FACTORY.createPolygon() : Shapes.fromBytes(bytes);
    }

    private static UnitGrid grid(UnitGridRow row, Geometry boundary) {
        return new UnitGrid(
                row.code(),
                row.community(),
                row.responsibilityGrid(),
                Shapes.area(boundary),
                Shapes.point(boundary.getInteriorPoint().getCoordinate()));
    }

    private static Component component(ComponentRow row, Point from) {
        var position = new Point(row.lon(), row.lat());
        return new Component(
                row.identifier(),
                row.subClass(),
                row.name(),
                row.owner(),
                position,
                ComponentState.valueOf(row.state()),
                row.grid(),
                row.address(),
                from.metresTo(position));
    }
}
