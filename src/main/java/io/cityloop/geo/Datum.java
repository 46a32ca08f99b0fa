package io.cityloop.geo;

/** The datum that coordinates are in when they arrive; it is declared at import and never guessed. */
public enum Datum {
    /** The one used inside. */
    WGS84,
    /** China Geodetic Coordinate System 2000: the same as WGS-84 to within centimetres at this scale, taken as is. */
    CGCS2000,
    /** The shifted datum of Chinese web maps (国测局坐标, "Mars"): 100 to 700 m off, turned back to within a metre. */
    GCJ02;

    /** A point given in this datum, in WGS-84; throws {@link IllegalArgumentException} when it is not on Earth. */
    public Point toWgs84(double lon, double lat) {
        return io.cityloop.geo.domain.DatumShift.toWgs84(lon, lat, this);
    }
}
