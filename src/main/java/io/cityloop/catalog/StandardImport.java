package io.cityloop.catalog;

import io.cityloop.identity.Actor;
import java.io.InputStream;

/** Brings a standard in from an XLSX workbook with the sheets 部件 and 事件; a bean. */
public interface StandardImport {

    /**
     * Reads a whole workbook and, unless it is a dry run or something fatal was found, writes it as a new version in
     * one transaction.
     *
     * @throws io.cityloop.identity.RejectedInput when the request itself is wrong: version code, name, no workbook,
     *     too large
     */
    ImportReport read(InputStream workbook, ImportRequest request, Actor actor);
}
