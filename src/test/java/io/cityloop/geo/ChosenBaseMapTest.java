package io.cityloop.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenBaseMapTest {

    private static ChosenBaseMap chosen(String tiles, String key) {
        return new ChosenBaseMap(new BaseMapSettings(tiles, key, List.of(), "12", Datum.GCJ02, "测试", 18));
    }

    @Test
    void withoutTilesNoHostIsAskedAnything() {
        assertThat(chosen("none", "").tiles()).isEmpty();
        assertThat(chosen("", "").origins()).isEmpty();
    }

    @Test
    void everyHostOfTheTilesIsInTheContentPolicy() {
        assertThat(chosen("osm", "").origins()).containsExactly("https://tile.openstreetmap.org");
        assertThat(chosen("tianditu", "k1").origins())
                .hasSize(8)
                .contains("https://t0.tianditu.gov.cn", "https://t7.tianditu.gov.cn");
        assertThat(chosen("https://map{s}.example.org:8443/{z}/{x}/{y}?a={b}", "")
                        .origins())
                .containsExactly("https://map1.example.org:8443", "https://map2.example.org:8443");
        assertThat(chosen("/tiles/{z}/{x}/{y}.png", "").origins()).isEmpty();
    }

    @Test
    void tilesSayTheirDatumAndWhomToName() {
        assertThat(chosen("tianditu", "k1").tiles()).hasValueSatisfying(tiles -> {
            assertThat(tiles.datum()).isEqualTo(Datum.CGCS2000);
            assertThat(tiles.layers()).hasSize(2).allMatch(layer -> layer.endsWith("tk=k1"));
        });
        assertThat(chosen("/t/{z}/{x}/{y}", "").tiles())
                .hasValueSatisfying(tiles -> assertThat(tiles.datum()).isEqualTo(Datum.GCJ02));
    }

    @Test
    void aSettingThatMeansNothingFailsAtTheStart() {
        assertThatThrownBy(() -> chosen("tianditu", " ")).hasMessageContaining("cityloop.map.key");
        assertThatThrownBy(() -> chosen("google", "")).hasMessageContaining("cityloop.map.tiles");
    }
}
