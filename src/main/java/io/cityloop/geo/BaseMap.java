package io.cityloop.geo;

import java.util.List;
import java.util.Optional;

/** The map under our own layers; a bean. The pages must be readable without one. */
public interface BaseMap {

    /** What is shown below; empty for none. */
    Optional<Tiles> tiles();

    /**
     * Tiles as a browser fetches them.
     *
     * @param layers addresses with {@code {z}}, {@code {x}}, {@code {y}} and perhaps {@code {s}}, from below to above
     * @param subdomains what may stand for {@code {s}}, one character each
     * @param datum which the tiles are drawn in; pages turn their own WGS-84 into it when they draw, and back on a click
     * @param attribution whom to name, as plain text
     * @param maxZoom nearest zoom there are tiles for
     */
    record Tiles(List<String> layers, String subdomains, Datum datum, String attribution, int maxZoom) {}
}
