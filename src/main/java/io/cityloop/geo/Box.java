package io.cityloop.geo;

/** A box in degrees WGS-84, west to east and south to north. */
public record Box(double west, double south, double east, double north) {

    /** Refuses a box that is turned inside out or not on Earth. */
    public Box {
        if (!(west >= -180 && west <= east && east <= 180 && south >= -90 && south <= north && north <= 90)) {
            throw new IllegalArgumentException("not a box: " + west + "," + south + "," + east + "," + north);
        }
    }
}
