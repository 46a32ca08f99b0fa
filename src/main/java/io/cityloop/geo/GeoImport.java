package io.cityloop.geo;

import io.cityloop.identity.Actor;
import java.io.InputStream;

/** Brings regions, unit grids and components in from GeoJSON (RFC 7946); a bean. */
public interface GeoImport {

    /**
     * Reads a whole feature collection, checks it and, unless it is a dry run or a feature was refused, writes it in
     * one transaction; what has the same code is replaced.
     *
     * @throws io.cityloop.identity.RejectedInput when the file is no feature collection or too large
     */
    GeoImportReport read(InputStream geoJson, GeoImportRequest request, Actor actor);
}
