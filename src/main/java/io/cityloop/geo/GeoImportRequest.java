package io.cityloop.geo;

/**
 * How a GeoJSON file is to be brought in.
 *
 * @param datum what its coordinates are in
 * @param dryRun check and report, write nothing
 */
public record GeoImportRequest(GeoLayer layer, Datum datum, boolean dryRun) {}
