package io.cityloop.catalog;

import java.util.List;

/**
 * What a workbook held and what became of it.
 *
 * @param written whether the version now stands in the catalogue
 * @param rows rows below the headings that held anything, or were covered by a merged cell
 * @param problems what could not be read; the row of each was left out
 * @param notes what was read by a rule that a person should know of
 */
public record ImportReport(
        String version,
        boolean dryRun,
        boolean written,
        int rows,
        int subClasses,
        int conditions,
        List<RowNote> problems,
        List<RowNote> notes) {

    /** Keeps its own copies. */
    public ImportReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /**
     * One place in the workbook and what is to be said of it.
     *
     * @param row as the spreadsheet counts, from 1; 0 for the whole sheet
     * @param column letter as the spreadsheet shows it; empty for the whole row
     * @param fatal nothing is written because of it
     */
    public record RowNote(String sheet, int row, String column, String why, boolean fatal) {}
}
