package io.cityloop.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of one sheet, rows and columns from 0, with its merged areas. */
final class SheetCells {

    final String name;
    private final Map<Integer, Map<Integer, Cell>> rows = new HashMap<>();
    private final List<MergedArea> merged = new ArrayList<>();
    private int lastRow = -1;

    SheetCells(String name) {
        this.name = name;
    }

    void put(int row, int column, Cell cell) {
        if (!cell.isBlank()) {
            rows.computeIfAbsent(row, r -> new HashMap<>()).put(column, cell);
            lastRow = Math.max(lastRow, row);
        }
    }

    void merge(MergedArea area) {
        merged.add(area);
    }

    Cell at(int row, int column) {
        return rows.getOrDefault(row, Map.of()).getOrDefault(column, Cell.BLANK);
    }

    Map<Integer, Cell> row(int row) {
        return rows.getOrDefault(row, Map.of());
    }

    /** The merged area that covers the cell without beginning in its row: the cell continues one above. */
    Optional<MergedArea> continues(int row, int column) {
        return merged.stream()
                .filter(area -> area.covers(row, column) && area.firstRow() < row)
                .findFirst();
    }

    /** The last row that holds anything, or continues something. */
    int lastRow() {
        return Math.max(
                lastRow,
                merged.stream()
                        .filter(area -> !at(area.firstRow(), area.firstColumn()).isBlank())
                        .mapToInt(MergedArea::lastRow)
                        .filter(row -> row <= lastRow + 100)
                        .max()
                        .orElse(-1));
    }
}
