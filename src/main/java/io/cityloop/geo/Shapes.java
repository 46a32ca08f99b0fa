package io.cityloop.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Between boundaries as the geometry library has them and as others see them. All in degrees, WGS-84. */
final class Shapes {

    static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double METRES_PER_DEGREE = 111_319.490_793_273_57;

    private Shapes() {}

    static byte[] toBytes(Geometry geometry) {
        return new WKBWriter().write(geometry);
    }

    static Geometry fromBytes(byte[] bytes) {
        try {
            return new WKBReader(FACTORY).read(bytes);
        } catch (ParseException broken) {
            throw new IllegalStateException("a boundary in the database cannot be read", broken);
        }
    }

    static org.locationtech.jts.geom.Point point(Point point) {
        return FACTORY.createPoint(new Coordinate(point.lon(), point.lat()));
    }

    static Point point(Coordinate coordinate) {
        return new Point(coordinate.x, coordinate.y);
    }

    /** Square metres of a piece of a city. */
    static double area(Geometry geometry) {
        if (geometry.isEmpty()) {
            return 0;
        }
        double middle = geometry.getEnvelopeInternal().centre().y;
        return geometry.getArea() * METRES_PER_DEGREE * METRES_PER_DEGREE * Math.cos(Math.toRadians(middle));
    }

    /** A ring out of open or closed positions. */
    static LinearRing ring(List<Point> points) {
        var coordinates = new ArrayList<Coordinate>(points.size() + 1);
        points.forEach(p -> coordinates.add(new Coordinate(p.lon(), p.lat())));
        if (!coordinates.getFirst().equals2D(coordinates.getLast())) {
            coordinates.add(coordinates.getFirst().copy());
        }
        return FACTORY.createLinearRing(coordinates.toArray(Coordinate[]::new));
    }

    static Geometry geometry(Outline outline) {
        var polygons = outline.polygons().stream()
                .map(rings -> {
                    var linear = rings.stream()
                            .map(ring -> ring(ring.stream()
                                    .map(xy -> new Point(xy[0], xy[1]))
                                    .toList()))
                            .toArray(LinearRing[]::new);
                    return FACTORY.createPolygon(linear[0], Arrays.copyOfRange(linear, 1, linear.length));
                })
                .toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
    }

    static Outline outline(Geometry geometry) {
        var polygons = new ArrayList<List<List<double[]>>>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                var rings = new ArrayList<List<double[]>>();
                rings.add(positions(polygon.getExteriorRing(), true));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(positions(polygon.getInteriorRingN(hole), false));
                }
                polygons.add(rings);
            }
        }
        return new Outline(polygons);
    }

    private static List<double[]> positions(LinearRing ring, boolean againstTheClock) {
        var turned = Orientation.isCCW(ring.getCoordinateSequence()) == againstTheClock ? ring : ring.reverse();
        var positions = new ArrayList<double[]>();
        for (var c : turned.getCoordinates()) {
            positions.add(new double[] {c.x, c.y});
        }
        return positions;
    }
}
