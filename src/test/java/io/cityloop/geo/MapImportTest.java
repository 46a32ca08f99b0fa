package io.cityloop.geo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.identity.Actor;
import io.cityloop.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A small town far from everything else, brought in layer by layer. */
@DatabaseTest
class MapImportTest {

    @Autowired
    private GeoImport geo;

    @Autowired
    private CityMap map;

    @Test
    void aTownComesInLayerByLayerAndIsFoundAgain() {
        // given regions declared in CGCS2000, without their province
        var regions = read(
                GeoLayer.REGIONS,
                polygon("\"code\":\"980102\",\"name\":\"远山区\"", 100.0, 30.0, 0.01),
                polygon("\"code\":\"980102001\",\"name\":\"山口街道\"", 100.0, 30.0, 0.01),
                polygon("\"code\":\"980102001001\",\"name\":\"石屋社区\"", 100.0, 30.0, 0.01));
        assertThat(regions.written()).isTrue();
        assertThat(regions.notes())
                .extracting(GeoImportReport.FeatureNote::feature)
                .containsExactly("980102");
        // and two grids side by side
        var grids = read(
                GeoLayer.UNIT_GRIDS,
                polygon("\"code\":\"98010200100101\",\"responsibilityGrid\":\"980102001001Z\"", 100.0, 30.0, 0.001),
                polygon("\"code\":\"98010200100102\",\"responsibilityGrid\":\"980102001001Z\"", 100.001, 30.0, 0.001));
        assertThat(grids.written()).isTrue();
        assertThat(grids.notes()).isEmpty();
        // when components come, one of them already gone, one outside
        var components = read(
                GeoLayer.COMPONENTS,
                component("9801020101000001", 100.0005, 30.0005, "完好"),
                component("9801020101000002", 100.0006, 30.0005, "removed"),
                component("9801020101000003", 100.0055, 30.0005, ""));
        assertThat(components.written()).isTrue();
        assertThat(components.notes())
                .extracting(GeoImportReport.FeatureNote::feature)
                .containsExactly("9801020101000003");
        // then
        var here = new Point(100.0005, 30.0004);
        assertThat(map.locate(here))
                .contains(new Place(
                        "98010200100101",
                        "980102001001Z",
                        "980102001001",
                        "石屋社区",
                        "980102001",
                        "山口街道",
                        "980102",
                        "远山区"));
        // a point on the common border has one answer
        assertThat(map.locate(new Point(100.001, 30.0005)).orElseThrow().grid()).isEqualTo("98010200100101");
        assertThat(map.locate(new Point(100.005, 30.0005))).isEmpty();
        assertThat(map.componentsNear(here, 1_000, 10))
                .extracting(Component::identifier, Component::grid)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("9801020101000001", "98010200100101"),
                        org.assertj.core.groups.Tuple.tuple("9801020101000003", null));
        assertThat(map.component("9801020101000002").orElseThrow().state()).isEqualTo(ComponentState.REMOVED);
        assertThat(map.grids(new Box(100.0015, 30.0001, 100.0016, 30.0002)))
                .extracting(UnitGrid::code)
                .containsExactly("98010200100102");
        assertThat(map.grid("98010200100101").orElseThrow().area()).isBetween(10_000.0, 11_500.0);
        // and a redrawn grid replaces the old one at once
        read(
                GeoLayer.UNIT_GRIDS,
                polygon("\"code\":\"98010200100102\",\"responsibilityGrid\":\"980102001001Z\"", 100.004, 30.0, 0.002));
        assertThat(map.locate(new Point(100.005, 30.0005)).orElseThrow().grid()).isEqualTo("98010200100102");
    }

    @Test
    void aDryRunWritesNothing() {
        var report = geo.read(
                stream(polygon("\"code\":\"970102\",\"name\":\"无\"", 101, 31, 0.01)),
                new GeoImportRequest(GeoLayer.REGIONS, Datum.WGS84, true),
                Actor.system());
        assertThat(report.written()).isFalse();
        assertThat(report.refused()).isEmpty();
        assertThat(map.region("970102")).isEmpty();
    }

    private GeoImportReport read(GeoLayer layer, String... features) {
        return geo.read(stream(features), new GeoImportRequest(layer, Datum.CGCS2000, false), Actor.system());
    }

    private static ByteArrayInputStream stream(String... features) {
        var file = "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", List.of(features)) + "]}";
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String polygon(String properties, double west, double south, double side) {
        double east = Math.round((west + side) * 1e6) / 1e6;
        double north = Math.round((south + side) * 1e6) / 1e6;
        return """
                {"type":"Feature","properties":{%s},"geometry":{"type":"Polygon","coordinates":
                [[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}}""".formatted(properties, west, south, east, south, east, north, west, north, west, south);
    }

    private static String component(String identifier, double lon, double lat, String state) {
        return """
                {"type":"Feature","properties":{"identifier":"%s","name":"上水井盖","owner":"water","state":"%s"},
                "geometry":{"type":"Point","coordinates":[%s,%s]}}""".formatted(identifier, state, lon, lat);
    }
}
