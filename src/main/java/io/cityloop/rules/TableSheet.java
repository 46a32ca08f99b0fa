package io.cityloop.rules;

import io.cityloop.rules.domain.DecisionTable;
import io.cityloop.rules.domain.Grid;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file of decision tables as people edit it row by row: everything above the rows stays as it is. */
public final class TableSheet {

    private final String name;
    private final Grid grid;
    private final List<DecisionTable> found;

    private TableSheet(String name, Grid grid) {
        this.name = name;
        this.grid = grid;
        this.found = DecisionTable.in(grid);
    }

    /**
     * What the cells of a column are for.
     *
     * @param letter as spreadsheets name it
     * @param label how people call it
     * @param kind {@code NAME}, {@code METADATA}, {@code CONDITION}, {@code ACTION}, or another word of the table; empty when
     *     the column has none
     * @param template the text the cells are put into
     */
    public record Column(String letter, String label, String kind, String template) {

        /** Whether its cells say when the row counts. */
        public boolean condition() {
            return DecisionTable.isCondition(kind);
        }

        /** Whether its cells say what the row does. */
        public boolean action() {
            return DecisionTable.isAction(kind);
        }
    }

    /**
     * One table.
     *
     * @param title what stands beside its beginning
     * @param firstRow row of the sheet, from 1, its first rule stands in
     * @param rows one rule a row, each as wide as there are columns
     */
    public record Table(String title, int firstRow, List<Column> columns, List<List<String>> rows) {}

    /** Whether a file can be edited like this: workbooks are edited where they were made. */
    public static boolean editable(String file) {
        return file.endsWith(".csv");
    }

    /** Reads a CSV source. */
    public static TableSheet of(RuleSource source) {
        return new TableSheet(source.name(), Grid.csv(new String(source.content(), StandardCharsets.UTF_8)));
    }

    /** The tables, in order. */
    public List<Table> tables() {
        return found.stream().map(this::table).toList();
    }

    /** How many cells there are to edit. */
    public int cells() {
        return found.stream()
                .mapToInt(one -> (one.lastRow() - one.firstRule() + 1) * one.width())
                .sum();
    }

    private Table table(DecisionTable one) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < one.width(); column++) {
            String letter = Grid.name(0, column).replace("1", "");
            columns.add(
                    new Column(letter, one.label(column), one.kinds().getOrDefault(column, ""), one.template(column)));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int row = one.firstRule(); row <= one.lastRow(); row++) {
            List<String> cells = new ArrayList<>(grid.rows().get(row));
            while (cells.size() < one.width()) {
                cells.add("");
            }
            rows.add(cells);
        }
        return new Table(one.title(), one.firstRule() + 1, columns, rows);
    }

    /**
     * The file with other rows; rows without any text are left out, because they would end the table.
     *
     * @param rows the rows of each table, in the order of {@link #tables()}
     */
    public RuleFile with(List<List<List<String>>> rows) {
        List<List<String>> all = new ArrayList<>(grid.rows());
        for (int table = found.size() - 1; table >= 0; table--) {
            DecisionTable one = found.get(table);
            List<List<String>> old = all.subList(one.firstRule(), one.lastRow() + 1);
            old.clear();
            old.addAll(rows.get(table).stream()
                    .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                    .toList());
        }
        return new RuleFile(name, new Grid(all).csv().getBytes(StandardCharsets.UTF_8));
    }
}
