package io.cityloop.geo.domain;

import io.cityloop.geo.Datum;
import io.cityloop.geo.Point;

/**
 * Turns coordinates of another datum into WGS-84.
 *
 * <p>CGCS2000 and WGS-84 differ by centimetres at any place of a city, far below what a phone or a drawn boundary can
 * tell; they are taken as the same. GCJ-02 has a published forward formula only; its inverse is found by walking back the
 * error until it is gone, which ends within a millimetre after a few steps.
 */
public final class DatumShift {

    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY = 0.006_693_421_622_965_943_23;
    private static final double CLOSE_ENOUGH = 1e-10;
    private static final int MOST_STEPS = 30;

    private DatumShift() {}

    /** The point in WGS-84; throws {@link IllegalArgumentException} when it is not on Earth. */
    public static Point toWgs84(double lon, double lat, Datum from) {
        var given = new Point(lon, lat);
        return from == Datum.GCJ02 ? fromGcj02(given) : given;
    }

    /** The point that a Chinese web map shows for one in WGS-84; outside China the same point. */
    public static Point toGcj02(Point wgs84) {
        if (isOutsideChina(wgs84)) {
            return wgs84;
        }
        double x = wgs84.lon() - 105;
        double y = wgs84.lat() - 35;
        double phi = Math.toRadians(wgs84.lat());
        double magic = 1 - ECCENTRICITY * Math.sin(phi) * Math.sin(phi);
        double root = Math.sqrt(magic);
        double north = Math.toDegrees(northing(x, y) * magic * root / (AXIS * (1 - ECCENTRICITY)));
        double east = Math.toDegrees(easting(x, y) * root / (AXIS * Math.cos(phi)));
        return new Point(wgs84.lon() + east, wgs84.lat() + north);
    }

    private static Point fromGcj02(Point gcj02) {
        if (isOutsideChina(gcj02)) {
            return gcj02;
        }
        var guess = gcj02;
        for (int step = 0; step < MOST_STEPS; step++) {
            var shown = toGcj02(guess);
            double east = gcj02.lon() - shown.lon();
            double north = gcj02.lat() - shown.lat();
            guess = new Point(guess.lon() + east, guess.lat() + north);
            if (Math.abs(east) < CLOSE_ENOUGH && Math.abs(north) < CLOSE_ENOUGH) {
                break;
            }
        }
        return guess;
    }

    private static boolean isOutsideChina(Point point) {
        return point.lon() < 72.004 || point.lon() > 137.8347 || point.lat() < 0.8293 || point.lat() > 55.8271;
    }

    private static double northing(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(x, 6, 20, 2, 20)
                + waves(y, 1, 20, 1.0 / 3, 40)
                + waves(y, 1.0 / 12, 160, 1.0 / 30, 320);
    }

    private static double easting(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(x, 6, 20, 2, 20)
                + waves(x, 1, 20, 1.0 / 3, 40)
                + waves(x, 1.0 / 12, 150, 1.0 / 30, 300);
    }

    /** Two sine waves, the way the formula has them in pairs, weighted by two thirds. */
    private static double waves(double at, double firstFrequency, double first, double secondFrequency, double second) {
        return (first * Math.sin(at * firstFrequency * Math.PI) + second * Math.sin(at * secondFrequency * Math.PI))
                * 2
                / 3;
    }
}
