package io.cityloop.geo.web;

import io.cityloop.geo.Box;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Component;
import io.cityloop.geo.Place;
import io.cityloop.geo.Point;
import io.cityloop.geo.RegionLevel;
import io.cityloop.geo.UnitGrid;
import io.cityloop.geo.web.FeatureCollection.Feature;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The city's division for maps, in WGS-84; nothing here says who works or reports where. */
@RestController
class MapController {

    private static final String GEO_JSON = "application/geo+json";
    /** About what a screen can show; who wants more asks for smaller boxes. */
    private static final int MOST_GRIDS = 5_000;

    private static final int MOST_COMPONENTS = 200;

    private final CityMap map;

    MapController(CityMap map) {
        this.map = map;
    }

    /** The unit grids that touch a box {@code west,south,east,north}, at most 5,000. */
    @GetMapping(
            path = "/api/map/grids.geojson",
            produces = {GEO_JSON, MediaType.APPLICATION_JSON_VALUE})
    FeatureCollection grids(@RequestParam(required = false) @Nullable String bbox) {
        var grids = bbox == null ? map.grids() : map.grids(box(bbox));
        return new FeatureCollection(
                grids.stream().limit(MOST_GRIDS).flatMap(this::feature).toList());
    }

    /** The boundaries of a level: province, city, district (default), street or community. */
    @GetMapping(
            path = "/api/map/regions.geojson",
            produces = {GEO_JSON, MediaType.APPLICATION_JSON_VALUE})
    FeatureCollection regions(@RequestParam(defaultValue = "district") String level) {
        return new FeatureCollection(map.regions(level(level)).stream()
                .flatMap(region -> map.outline(region.code()).stream()
                        .map(outline -> Feature.of(
                                region.code(),
                                Map.of("code", region.code(), "name", region.name(), "level", region.level()),
                                outline)))
                .toList());
    }

    /** Grid and regions of a point; 404 outside the city. */
    @GetMapping("/api/map/locate")
    Place locate(@RequestParam double lon, @RequestParam double lat) {
        return map.locate(point(lon, lat)).orElseThrow(() -> new NotFound("geo.outside"));
    }

    /** The components around a point, nearest first. */
    @GetMapping("/api/map/components")
    Components components(
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam(defaultValue = "50") double metres,
            @RequestParam(defaultValue = "20") int limit) {
        if (!(metres >= 1 && metres <= 1_000)) {
            throw new RejectedInput("metres", "geo.tooFar");
        }
        return new Components(map.componentsNear(point(lon, lat), metres, Math.clamp(limit, 1, MOST_COMPONENTS)));
    }

    private Stream<Feature> feature(UnitGrid grid) {
        return map.outline(grid.code()).stream()
                .map(outline -> Feature.of(
                        grid.code(),
                        Map.of(
                                "code", grid.code(),
                                "community", grid.community(),
                                "responsibilityGrid", grid.responsibilityGrid(),
                                "area", Math.round(grid.area())),
                        outline));
    }

    private static Point point(double lon, double lat) {
        try {
            return new Point(lon, lat);
        } catch (IllegalArgumentException notOnEarth) {
            throw new RejectedInput("lon", "geo.badPoint");
        }
    }

    private static Box box(String text) {
        try {
            var sides = Stream.of(text.split(",", -1))
                    .map(String::strip)
                    .map(Double::valueOf)
                    .toList();
            if (sides.size() != 4) {
                throw new RejectedInput("bbox", "geo.badBox");
            }
            return new Box(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
        } catch (IllegalArgumentException unreadable) {
            throw new RejectedInput("bbox", "geo.badBox");
        }
    }

    private static RegionLevel level(String text) {
        try {
            return RegionLevel.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new RejectedInput("level", "geo.badLevel");
        }
    }

    record Components(List<Component> items) {}
}
