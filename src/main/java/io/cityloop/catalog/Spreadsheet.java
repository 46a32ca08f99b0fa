package io.cityloop.catalog;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One sheet of a workbook from outside, as text; read with the same care as a standard: bounded, no formula computed.
 *
 * @param name of the sheet
 * @param rows from the first row on, each as wide as its last cell that holds anything
 */
public record Spreadsheet(String name, List<List<String>> rows) {

    /** Keeps its own copy. */
    public Spreadsheet {
        rows = List.copyOf(rows);
    }

    /**
     * All sheets of an XLSX file.
     *
     * @throws io.cityloop.identity.RejectedInput on field {@code file} when it is too large or no workbook
     */
    public static List<Spreadsheet> read(InputStream workbook) {
        return Workbook.read(workbook).stream().map(Spreadsheet::of).toList();
    }

    private static Spreadsheet of(SheetCells cells) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row <= cells.lastRow(); row++) {
            int line = row;
            int width = cells.row(row).keySet().stream()
                    .mapToInt(column -> column + 1)
                    .max()
                    .orElse(0);
            rows.add(IntStream.range(0, width)
                    .mapToObj(column -> cells.at(line, column).text().strip())
                    .toList());
        }
        return new Spreadsheet(cells.name, rows);
    }
}
