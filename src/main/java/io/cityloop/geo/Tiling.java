package io.cityloop.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Looks for overlaps and gaps between unit grids. Both are told and not refused: surveyed boundaries miss each other by
 * centimetres, and whether a gap is a lake is for a person to say.
 */
final class Tiling {

    private static final double SMALLEST = 1.0;

    private Tiling() {}

    static void check(Map<String, Geometry> grids, GeoRemarks remarks) {
        overlaps(grids, remarks);
        var union = UnaryUnionOp.union(grids.values());
        for (int i = 0; union != null && i < union.getNumGeometries(); i++) {
            if (union.getGeometryN(i) instanceof Polygon polygon) {
                gaps(polygon, remarks);
            }
        }
    }

    private record Entry(String code, Geometry boundary) {}

    private static void overlaps(Map<String, Geometry> grids, GeoRemarks remarks) {
        var tree = new STRtree();
        grids.forEach((code, boundary) -> tree.insert(boundary.getEnvelopeInternal(), new Entry(code, boundary)));
        grids.forEach((code, boundary) -> {
            List<Entry> near = new ArrayList<>();
            tree.query(boundary.getEnvelopeInternal(), item -> near.add((Entry) item));
            for (var other : near) {
                if (code.compareTo(other.code) < 0 && boundary.intersects(other.boundary)) {
                    double area = Shapes.area(boundary.intersection(other.boundary));
                    if (area > SMALLEST) {
                        remarks.note(code, "geo.import.overlap", other.code, squareMetres(area));
                    }
                }
            }
        });
    }

    private static void gaps(Polygon polygon, GeoRemarks remarks) {
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            var gap = Shapes.FACTORY.createPolygon(polygon.getInteriorRingN(i));
            double area = Shapes.area(gap);
            if (area > SMALLEST) {
                var at = gap.getInteriorPoint().getCoordinate();
                remarks.note(
                        "",
                        "geo.import.gap",
                        squareMetres(area),
                        String.format(Locale.ROOT, "%.6f", at.x),
                        String.format(Locale.ROOT, "%.6f", at.y));
            }
        }
    }

    private static String squareMetres(double area) {
        return String.format(Locale.ROOT, "%.0f", area);
    }
}
