package io.cityloop.geo.web;

import io.cityloop.geo.Outline;
import java.util.List;
import java.util.Map;

/** A GeoJSON feature collection (RFC 7946), as far as this module answers one. */
record FeatureCollection(String type, List<Feature> features) {

    FeatureCollection(List<Feature> features) {
        this("FeatureCollection", features);
    }

    record Feature(String type, String id, Map<String, Object> properties, Geometry geometry) {

        static Feature of(String id, Map<String, Object> properties, Outline outline) {
            return new Feature("Feature", id, properties, Geometry.of(outline));
        }
    }

    /** A polygon or several. */
    record Geometry(String type, Object coordinates) {

        static Geometry of(Outline outline) {
            var polygons = outline.polygons();
            return polygons.size() == 1
                    ? new Geometry("Polygon", polygons.getFirst())
                    : new Geometry("MultiPolygon", polygons);
        }
    }
}
