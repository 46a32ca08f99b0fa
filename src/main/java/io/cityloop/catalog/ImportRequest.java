package io.cityloop.catalog;

import java.time.LocalDate;

/**
 * How a workbook is to be brought in.
 *
 * @param dryRun read and report, write nothing
 * @param strict one row that cannot be read is enough to write nothing
 */
public record ImportRequest(String version, String name, LocalDate effectiveFrom, boolean dryRun, boolean strict) {}
