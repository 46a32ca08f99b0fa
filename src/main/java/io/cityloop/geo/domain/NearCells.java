package io.cityloop.geo.domain;

import io.cityloop.geo.Point;
import java.util.ArrayList;
import java.util.List;

/** Squares of 0.002 degrees that components are filed under, so that the near ones are found by a plain index. */
public final class NearCells {

    private static final double SIDE = 0.002;
    private static final long ROW = 1_000_000;
    private static final double METRES_PER_DEGREE = 111_319.5;

    private NearCells() {}

    /** The square a point stands in. */
    public static long of(Point point) {
        return row(point.lat()) * ROW + column(point.lon());
    }

    /** All squares that a circle touches; for a kilometre at most about 200. */
    public static List<Long> around(Point centre, double metres) {
        double north = metres / METRES_PER_DEGREE;
        double east = north / Math.max(0.1, Math.cos(Math.toRadians(centre.lat())));
        var cells = new ArrayList<Long>();
        for (long row = row(centre.lat() - north); row <= row(centre.lat() + north); row++) {
            for (long column = column(centre.lon() - east); column <= column(centre.lon() + east); column++) {
                cells.add(row * ROW + column);
            }
        }
        return cells;
    }

    private static long row(double lat) {
        return (long) Math.floor((lat + 90) / SIDE);
    }

    private static long column(double lon) {
        return (long) Math.floor((lon + 180) / SIDE);
    }
}
