package io.cityloop.geo;

import java.util.List;

/**
 * What a GeoJSON file held and what became of it. Maps come in whole or not at all: one refused feature would leave a
 * hole that nobody sees.
 *
 * @param written whether the features now stand in the map
 * @param refused why nothing was written, feature by feature
 * @param notes what was put right or should be looked at: ring order, overlaps, gaps
 */
public record GeoImportReport(
        GeoLayer layer,
        Datum datum,
        boolean dryRun,
        boolean written,
        int features,
        List<FeatureNote> refused,
        List<FeatureNote> notes) {

    /** Keeps its own copies. */
    public GeoImportReport {
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    /** One feature, by its code or, without one, its place in the file from 1, and what is to be said of it. */
    public record FeatureNote(String feature, String why) {}
}
