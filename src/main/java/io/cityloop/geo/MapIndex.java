package io.cityloop.geo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** The division at one revision, ready to be asked; never changed once built, so that any thread may read. */
final class MapIndex {

    final long revision;
    final TreeMap<String, Region> regions = new TreeMap<>();
    final TreeMap<String, UnitGrid> grids = new TreeMap<>();
    final TreeMap<String, ResponsibilityGrid> responsibilityGrids = new TreeMap<>();
    private final Map<String, Geometry> boundaries = new HashMap<>();
    private final Map<String, Geometry> joined = new ConcurrentHashMap<>();
    private final STRtree tree = new STRtree();
    private final Envelope extent = new Envelope();

    MapIndex(
            long revision,
            Map<Region, Geometry> regions,
            Map<UnitGrid, Geometry> grids,
            Collection<ResponsibilityGrid> responsibilityGrids) {
        this.revision = revision;
        responsibilityGrids.forEach(grid -> this.responsibilityGrids.put(grid.code(), grid));
        grids.forEach((grid, boundary) -> {
            this.grids.put(grid.code(), grid);
            boundaries.put(grid.code(), boundary);
            extent.expandToInclude(boundary.getEnvelopeInternal());
            tree.insert(boundary.getEnvelopeInternal(), new Entry(grid, PreparedGeometryFactory.prepare(boundary)));
        });
        // Built here: the tree builds itself at its first query, which would be under many threads.
        tree.build();
        regions.forEach((region, boundary) -> {
            this.regions.put(region.code(), region);
            if (!boundary.isEmpty()) {
                boundaries.put(region.code(), boundary);
                extent.expandToInclude(boundary.getEnvelopeInternal());
            }
        });
    }

    private record Entry(UnitGrid grid, PreparedGeometry boundary) {}

    Optional<UnitGrid> at(Point point) {
        var jts = Shapes.point(point);
        return entries(jts.getEnvelopeInternal()).stream()
                .filter(entry -> entry.boundary.covers(jts))
                .map(Entry::grid)
                // On a border between grids the smaller code has it, today and tomorrow.
                .min(Comparator.comparing(UnitGrid::code));
    }

    List<UnitGrid> in(Box box) {
        var envelope = new Envelope(box.west(), box.east(), box.south(), box.north());
        var area = Shapes.FACTORY.toGeometry(envelope);
        return entries(envelope).stream()
                .filter(entry -> entry.boundary.intersects(area))
                .map(Entry::grid)
                .sorted(Comparator.comparing(UnitGrid::code))
                .toList();
    }

    private List<Entry> entries(Envelope envelope) {
        var found = new ArrayList<Entry>();
        tree.query(envelope, item -> found.add((Entry) item));
        return found;
    }

    /** The boundary, or for a region that has none of its own, that of the grids in it, joined. */
    Optional<Geometry> boundary(String code) {
        var own = boundaries.get(code);
        if (own != null || !regions.containsKey(code)) {
            return Optional.ofNullable(own);
        }
        return Optional.ofNullable(joined.computeIfAbsent(code, this::join));
    }

    private @Nullable Geometry join(String region) {
        // A city's code ends in zeros that its districts' codes do not have.
        var code = region.length() == 6 ? region.replaceFirst("(00){1,2}$", "") : region;
        var inside = grids.subMap(code, code + '~').keySet().stream()
                .map(boundaries::get)
                .toList();
        return UnaryUnionOp.union(inside);
    }

    Place place(UnitGrid grid) {
        return new Place(
                grid.code(),
                grid.responsibilityGrid(),
                grid.community(),
                name(grid.community()),
                grid.street(),
                name(grid.street()),
                grid.district(),
                name(grid.district()));
    }

    private String name(String code) {
        @Nullable Region region = regions.get(code);
        return region == null ? code : region.name();
    }

    Optional<Box> extent() {
        return extent.isNull()
                ? Optional.empty()
                : Optional.of(new Box(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()));
    }
}
