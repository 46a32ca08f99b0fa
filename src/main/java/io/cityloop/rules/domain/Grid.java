package io.cityloop.rules.domain;

import java.util.ArrayList;
import java.util.List;

/** A sheet as text: rows of cells, rows and columns counted from 0 here and shown from 1 and A. */
public record Grid(List<List<String>> rows) {

    /** Copies the rows. */
    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Reads comma separated values: fields may be quoted, a quote in a quoted field is doubled. */
    public static Grid csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                row.add(take(cell));
            } else if (c == '\n') {
                row.add(take(cell));
                rows.add(row);
                row = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(take(cell));
            rows.add(row);
        }
        return new Grid(rows);
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString();
        cell.setLength(0);
        return text;
    }

    /** Writes the rows as comma separated values, every field quoted. */
    public String csv() {
        var text = new StringBuilder();
        for (List<String> row : rows) {
            boolean empty = row.stream().allMatch(String::isEmpty);
            for (int i = 0; !empty && i < row.size(); i++) {
                text.append(i == 0 ? "\"" : ",\"")
                        .append(row.get(i).replace("\"", "\"\""))
                        .append('"');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The cell's text without blanks around it; empty outside the sheet. */
    public String cell(int row, int column) {
        return row < rows.size() && column < rows.get(row).size()
                ? rows.get(row).get(column).strip()
                : "";
    }

    /** How many columns the widest row has. */
    public int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** A cell's name as spreadsheets write it. */
    public static String name(int row, int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString() + (row + 1);
    }
}
