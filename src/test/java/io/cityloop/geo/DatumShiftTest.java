package io.cityloop.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.geo.domain.DatumShift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatumShiftTest {

    /** Published pairs of the same places in both datums. */
    @ParameterizedTest
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
        "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
        "116.377817, 39.911954, 116.38404722455657, 39.91334545536069"
    })
    void aKnownPlaceIsFoundWithinAMetreBothWays(double lon, double lat, double gcjLon, double gcjLat) {
        var wgs84 = new Point(lon, lat);
        assertThat(DatumShift.toGcj02(wgs84).metresTo(new Point(gcjLon, gcjLat)))
                .isLessThan(0.01);
        assertThat(DatumShift.toWgs84(gcjLon, gcjLat, Datum.GCJ02).metresTo(wgs84))
                .isLessThan(0.01);
    }

    @Test
    void everyPlaceInChinaComesBackToItself() {
        for (double lon = 75; lon < 134; lon += 1.7) {
            for (double lat = 19; lat < 53; lat += 1.3) {
                var place = new Point(lon, lat);
                var shown = DatumShift.toGcj02(place);
                assertThat(shown.metresTo(place)).isBetween(20.0, 1_500.0);
                assertThat(DatumShift.toWgs84(shown.lon(), shown.lat(), Datum.GCJ02)
                                .metresTo(place))
                        .isLessThan(0.01);
            }
        }
    }

    @Test
    void theOtherDatumsAreTakenAsTheyAre() {
        assertThat(DatumShift.toWgs84(113.6, 34.7, Datum.CGCS2000)).isEqualTo(new Point(113.6, 34.7));
        assertThat(DatumShift.toWgs84(2.35, 48.86, Datum.GCJ02)).isEqualTo(new Point(2.35, 48.86));
    }

    @Test
    void whatIsNotOnEarthIsRefused() {
        assertThatThrownBy(() -> DatumShift.toWgs84(200, 0, Datum.WGS84)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Point(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
