package io.cityloop.catalog;

import java.math.BigDecimal;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a sheet's XML as it streams by. POI's own event reader does not tell merged areas, and its object model takes
 * twenty times the file in memory.
 */
final class SheetReader extends DefaultHandler {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 64;

    private final SheetCells cells;
    private final SharedStrings strings;
    private final StringBuilder text = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private @Nullable String type;
    private boolean formula;
    private boolean listening;

    SheetReader(SheetCells cells, SharedStrings strings) {
        this.cells = cells;
        this.strings = strings;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        switch (local) {
            case "row" -> {
                var number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number) - 1;
                column = -1;
                if (row >= MOST_ROWS) {
                    throw new TooMuchInside("catalog.tooManyRows");
                }
            }
            case "c" -> {
                var reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                type = attributes.getValue("t");
                formula = false;
                text.setLength(0);
            }
            case "f" -> formula = true;
            case "v", "t" -> listening = true;
            case "rPh" -> listening = false;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (listening && column < MOST_COLUMNS) {
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "v", "t" -> listening = false;
            case "c" -> {
                if (column < MOST_COLUMNS) {
                    cells.put(row, column, cell());
                }
            }
            default -> {}
        }
    }

    private Cell cell() {
        if (formula) {
            return new Cell(text.toString(), Cell.Type.FORMULA);
        }
        return switch (type == null ? "n" : type) {
            case "s" -> new Cell(clean(shared()), Cell.Type.VALUE);
            case "e" -> new Cell(text.toString(), Cell.Type.ERROR);
            case "n" -> new Cell(number(), Cell.Type.VALUE);
            default -> new Cell(clean(text.toString()), Cell.Type.VALUE);
        };
    }

    private String shared() {
        return text.isEmpty()
                ? ""
                : strings.getItemAt(Integer.parseInt(text.toString().strip())).getString();
    }

    private String number() {
        var written = text.toString().strip();
        return written.isEmpty()
                ? ""
                : new BigDecimal(written).stripTrailingZeros().toPlainString();
    }

    /** Line breaks inside a cell are layout, not words. */
    private static String clean(String words) {
        return words.replaceAll("[\\p{Cntrl}\\s\\u00a0\\u3000]+", " ").strip();
    }

    private void merge(String reference) {
        var range = CellRangeAddress.valueOf(reference);
        cells.merge(
                new MergedArea(range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn()));
    }

    /** The sheet holds more than any standard does. The message is a message key. */
    static final class TooMuchInside extends SAXException {

        TooMuchInside(String key) {
            super(key);
        }
    }
}
