package io.cityloop.catalog;

/** A merged area of a sheet, rows and columns from 0, both ends inclusive. */
record MergedArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
