package io.cityloop.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.cityloop.geo.persistence.RegionRow;
import io.cityloop.geo.persistence.UnitGridRow;
import io.cityloop.identity.Actor;
import io.cityloop.identity.RejectedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.MockitoAnnotations;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

class GeoJsonImportTest {

    private static final Path ZHENGZHOU = Path.of("/work/shared/data/geo/zhengzhou-districts.geojson");

    private final MapWriting writing = mock(MapWriting.class);
    private final CityMap map = mock(CityMap.class);

    @Captor
    private ArgumentCaptor<List<RegionRow>> regions;

    @Captor
    private ArgumentCaptor<List<UnitGridRow>> grids;

    private GeoJsonImport geo;

    @BeforeEach
    void setUp() {
        MockitoAnnotations.openMocks(this);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/catalog");
        messages.setDefaultEncoding("UTF-8");
        geo = new GeoJsonImport(JsonMapper.builder().build(), messages, map, writing);
    }

    static boolean zhengzhouIsThere() {
        return Files.exists(ZHENGZHOU);
    }

    @Test
    @EnabledIf("zhengzhouIsThere")
    void allDistrictsOfARealCityComeInAndMoveFromTheWebMapsDatum() throws IOException {
        // when
        GeoImportReport report;
        try (var file = Files.newInputStream(ZHENGZHOU)) {
            report = geo.read(file, new GeoImportRequest(GeoLayer.REGIONS, Datum.GCJ02, false), Actor.system());
        }
        // then
        assertThat(report.refused()).isEmpty();
        assertThat(report.written()).isTrue();
        assertThat(report.features()).isEqualTo(12);
        verify(writing).putChecked(regions.capture(), any(), any());
        assertThat(regions.getValue()).hasSize(12).allSatisfy(region -> {
            assertThat(region.level()).isEqualTo("DISTRICT");
            assertThat(region.parent()).isEqualTo("410100");
        });
        // the first district's seat of government, taken from the same file, is some 500 m west of where it was drawn
        var first = Shapes.fromBytes(regions.getValue().getFirst().boundary());
        assertThat(first.getCoordinate().x).isBetween(113.6, 113.609);
    }

    @Test
    void aBoundaryThatCrossesItselfIsRefusedByNameAndNothingIsWritten() {
        // given a bow tie beside a good grid
        var file = collection(
                grid("99010200100101", "[[0,0],[1,0],[1,1],[0,1],[0,0]]"),
                grid("99010200100102", "[[2,0],[3,1],[3,0],[2,1],[2,0]]"));
        // when
        var report = read(file, GeoLayer.UNIT_GRIDS);
        // then
        assertThat(report.written()).isFalse();
        assertThat(report.refused()).singleElement().satisfies(note -> {
            assertThat(note.feature()).isEqualTo("99010200100102");
            assertThat(note.why()).contains("2.5");
        });
        verify(writing, never()).putChecked(any(), any(), any());
    }

    @Test
    void overlapsAndGapsAreReportedAndRingsTurnedTheRightWay() {
        // given four strips around a hole, one of them the wrong way round and overlapping its neighbour
        var file = collection(
                grid("99010200100101", "[[0,0],[0.003,0],[0.003,0.001],[0,0.001],[0,0]]"),
                grid("99010200100102", "[[0,0.002],[0.003,0.002],[0.003,0.003],[0,0.003],[0,0.002]]"),
                grid("99010200100103", "[[0,0.0005],[0.001,0.0005],[0.001,0.002],[0,0.002],[0,0.0005]]"),
                grid("99010200100104", "[[0.002,0.001],[0.002,0.002],[0.003,0.002],[0.003,0.001],[0.002,0.001]]"));
        // when
        var report = read(file, GeoLayer.UNIT_GRIDS);
        // then
        assertThat(report.written()).isTrue();
        assertThat(report.notes())
                .extracting(GeoImportReport.FeatureNote::feature)
                .containsExactlyInAnyOrder("99010200100104", "99010200100101", "");
        verify(writing).putChecked(any(), grids.capture(), any());
        assertThat(grids.getValue()).hasSize(4);
    }

    @Test
    void badFeaturesAreAllNamed() {
        var report = read(
                collection(
                        grid("12", "[[0,0],[1,0],[1,1],[0,0]]"),
                        grid("99010200100101", "[[0,0],[1,0],[1,1],[0,1]]"),
                        grid("99010200100102", "[[0,0],[1,0],[0,0]]"),
                        grid("99010200100103", "[[0,0],[\"x\",0],[1,1],[0,0]]"),
                        grid("99010200100103", "[[0,0],[1,0],[1,1],[0,0]]"),
                        grid("99010200100104", "[[0,0],[500,0],[1,1],[0,0]]"),
                        "{\"type\":\"Feature\",\"properties\":{\"code\":\"99010200100105\","
                                + "\"responsibilityGrid\":\"Z\"},\"geometry\":null}"),
                GeoLayer.UNIT_GRIDS);
        assertThat(report.refused())
                .extracting(GeoImportReport.FeatureNote::feature)
                .containsExactly(
                        "12",
                        "99010200100101",
                        "99010200100102",
                        "99010200100103",
                        "99010200100103",
                        "99010200100104",
                        "99010200100105");
    }

    @Test
    void whatIsNoFeatureCollectionIsRefused() {
        for (var file : List.of(
                "",
                "[]",
                "{}",
                "{\"type\":\"Feature\"}",
                "{\"type\":\"FeatureCollection\"}",
                "{\"type\":\"FeatureCollection\",\"features\":[{}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[",
                "{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"EPSG:3857\"}},\"features\":[]}")) {
            assertThatThrownBy(() -> read(file, GeoLayer.REGIONS)).as(file).isInstanceOf(RejectedInput.class);
        }
    }

    private GeoImportReport read(String file, GeoLayer layer) {
        return geo.read(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                new GeoImportRequest(layer, Datum.WGS84, false),
                Actor.system());
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String grid(String code, String ring) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code
                + "\",\"responsibilityGrid\":\"990102001001Z\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                + ring + "]}}";
    }
}
