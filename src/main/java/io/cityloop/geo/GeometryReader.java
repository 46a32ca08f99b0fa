package io.cityloop.geo;

import io.cityloop.geo.domain.DatumShift;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.databind.JsonNode;

/** Reads a GeoJSON geometry, turned into WGS-84 and checked. Throws {@link FeatureProblem}. */
final class GeometryReader {

    private static final int SHORTEST_RING = 4;

    private final Datum datum;
    private boolean turned;

    GeometryReader(Datum datum) {
        this.datum = datum;
    }

    /** Whether the last area read had rings the other way than RFC 7946 wants them. */
    boolean turned() {
        return turned;
    }

    /** A polygon or several, valid, outer rings against the clock. */
    Geometry area(JsonNode geometry) {
        turned = false;
        var type = geometry.path("type").asString("");
        var coordinates = geometry.path("coordinates");
        var area = switch (type) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                Shapes.FACTORY.createMultiPolygon(
                        array(coordinates).stream().map(this::polygon).toArray(Polygon[]::new));
            default -> throw new FeatureProblem("geo.import.badGeometry", type);
        };
        check(area);
        return area;
    }

    /** A single point. */
    Point point(JsonNode geometry) {
        var type = geometry.path("type").asString("");
        if (!type.equals("Point")) {
            throw new FeatureProblem("geo.import.badGeometry", type);
        }
        return position(geometry.path("coordinates"));
    }

    private Polygon polygon(JsonNode rings) {
        var all = new ArrayList<LinearRing>();
        for (var ring : array(rings)) {
            all.add(ring(ring, all.isEmpty()));
        }
        return Shapes.FACTORY.createPolygon(
                all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode positions, boolean outer) {
        var points = array(positions).stream().map(this::position).toList();
        if (points.size() < SHORTEST_RING) {
            throw new FeatureProblem("geo.import.shortRing");
        }
        if (!points.getFirst().equals(points.getLast())) {
            throw new FeatureProblem("geo.import.openRing");
        }
        var ring = Shapes.ring(points);
        if (Orientation.isCCW(ring.getCoordinateSequence()) == outer) {
            return ring;
        }
        turned = true;
        return ring.reverse();
    }

    private Point position(JsonNode position) {
        if (!position.isArray()
                || position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            throw new FeatureProblem("geo.import.badPosition");
        }
        try {
            return DatumShift.toWgs84(
                    position.get(0).doubleValue(), position.get(1).doubleValue(), datum);
        } catch (IllegalArgumentException notOnEarth) {
            throw new FeatureProblem("geo.import.badPosition");
        }
    }

    private static List<JsonNode> array(JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            throw new FeatureProblem("geo.import.badPosition");
        }
        var items = new ArrayList<JsonNode>(node.size());
        node.forEach(items::add);
        return items;
    }

    private static void check(Geometry area) {
        var error = new IsValidOp(area).getValidationError();
        if (error == null) {
            return;
        }
        var x = String.format(Locale.ROOT, "%.6f", error.getCoordinate().x);
        var y = String.format(Locale.ROOT, "%.6f", error.getCoordinate().y);
        if (error.getErrorType() == TopologyValidationError.SELF_INTERSECTION
                || error.getErrorType() == TopologyValidationError.RING_SELF_INTERSECTION) {
            throw new FeatureProblem("geo.import.selfCrossing", x, y);
        }
        throw new FeatureProblem("geo.import.invalid", error.getMessage(), x, y);
    }
}
