package io.cityloop.catalog;

import java.io.OutputStream;

/** Writes a standard as the workbook that {@link StandardImport} reads; a bean. */
public interface StandardExport {

    /**
     * Writes the version to the stream and leaves it open.
     *
     * @throws io.cityloop.identity.NotFound when there is no such version
     */
    void write(String version, OutputStream workbook);
}
