package io.cityloop.web;

import io.cityloop.rules.ProblemKind;
import io.cityloop.rules.RuleProblem;
import io.cityloop.rules.TableSheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/** Decision tables as a form: cells by row, with what a check found wrong marked on the cell. */
record RuleGrid(List<Table> tables) {

    /** Cells of a table come under this name and its number, row by row. */
    private static final String CELLS = "t";

    private static final int NARROWEST = 5;
    private static final int WIDEST = 24;

    /** A column and how many characters its cells need. */
    record Column(TableSheet.Column of, int size) {}

    /** A cell's text, and whether something is wrong with it. */
    record Cell(String text, boolean wrong) {}

    /**
     * A row.
     *
     * @param number row of the sheet, from 1
     * @param problems what is wrong in it, in words
     */
    record Row(int number, List<Cell> cells, List<String> problems) {}

    /** One table with its number on the page, and the row of the sheet its first rule stands in. */
    record Table(int index, String title, int first, List<Column> columns, List<Row> rows) {}

    /** The tables of a file. */
    static RuleGrid of(TableSheet sheet) {
        return of(sheet, sheet.tables().stream().map(TableSheet.Table::rows).toList(), List.of(), problem -> "");
    }

    /** With what a check of exactly this file found. */
    static RuleGrid checked(TableSheet sheet, List<RuleProblem> problems, Function<RuleProblem, String> words) {
        return of(sheet, sheet.tables().stream().map(TableSheet.Table::rows).toList(), problems, words);
    }

    /** With rows of the reader's. */
    static RuleGrid typed(TableSheet sheet, List<List<List<String>>> rows) {
        return of(sheet, rows, List.of(), problem -> "");
    }

    private static RuleGrid of(
            TableSheet sheet,
            List<List<List<String>>> rows,
            List<RuleProblem> problems,
            Function<RuleProblem, String> words) {
        List<Table> tables = new ArrayList<>();
        List<TableSheet.Table> heads = sheet.tables();
        for (int index = 0; index < heads.size(); index++) {
            TableSheet.Table head = heads.get(index);
            List<List<String>> texts = rows.get(index);
            List<Column> columns = new ArrayList<>();
            for (int column = 0; column < head.columns().size(); column++) {
                columns.add(new Column(head.columns().get(column), size(texts, column)));
            }
            List<Row> shown = new ArrayList<>();
            for (int row = 0; row < texts.size(); row++) {
                shown.add(row(head, head.firstRow() + row, texts, row, problems, words));
            }
            tables.add(new Table(index, head.title(), head.firstRow(), columns, shown));
        }
        return new RuleGrid(tables);
    }

    private static Row row(
            TableSheet.Table head,
            int number,
            List<List<String>> texts,
            int row,
            List<RuleProblem> problems,
            Function<RuleProblem, String> words) {
        List<String> said = new ArrayList<>();
        Set<Integer> wrong = new HashSet<>();
        for (RuleProblem problem : problems) {
            if (rowsOf(problem).contains(number)) {
                said.add(words.apply(problem));
                wrong.addAll(columnsOf(problem, head, texts.get(row), other(problem, head, texts, number)));
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < head.columns().size(); column++) {
            cells.add(new Cell(texts.get(row).get(column), wrong.contains(column)));
        }
        return new Row(number, cells, said);
    }

    /** Rows that contradict each other are both wrong. */
    private static Set<Integer> rowsOf(RuleProblem problem) {
        Set<Integer> rows = new HashSet<>(Set.of(problem.line()));
        if (problem.kind() == ProblemKind.CONTRADICTION || problem.kind() == ProblemKind.DUPLICATE) {
            problem.args().forEach(row -> rows.add(Integer.valueOf(row)));
        }
        return rows;
    }

    /** The row a contradiction is with; empty when there is none in this table. */
    private static List<String> other(
            RuleProblem problem, TableSheet.Table head, List<List<String>> texts, int number) {
        return rowsOf(problem).stream()
                .filter(row -> row != number)
                .map(row -> row - head.firstRow())
                .filter(row -> row >= 0 && row < texts.size())
                .map(texts::get)
                .findFirst()
                .orElse(List.of());
    }

    private static Set<Integer> columnsOf(
            RuleProblem problem, TableSheet.Table head, List<String> row, List<String> other) {
        Set<Integer> wrong = new HashSet<>();
        for (int column = 0; column < head.columns().size(); column++) {
            TableSheet.Column of = head.columns().get(column);
            String text = row.get(column).strip();
            boolean marked = switch (problem.kind()) {
                case CONTRADICTION ->
                    of.action()
                            && column < other.size()
                            && !text.equals(other.get(column).strip());
                case DUPLICATE -> of.condition() || of.action();
                case NO_EFFECT -> of.action();
                case NO_KIND -> problem.args().getFirst().replaceAll("\\d", "").equals(of.letter());
                case UNKNOWN_CODE -> text.contains(problem.args().getLast());
                default -> saidIn(problem.message(), text);
            };
            if (marked) {
                wrong.add(column);
            }
        }
        return wrong;
    }

    /** The compiler says the word it stumbled over; the cell it stands in is where to look. */
    private static boolean saidIn(String message, String cell) {
        return Arrays.stream(cell.split("[,，]"))
                .map(String::strip)
                .anyMatch(part -> part.length() > 1 && message.contains(part));
    }

    private static int size(List<List<String>> rows, int column) {
        int longest = rows.stream()
                .mapToInt(row ->
                        row.get(column).chars().map(c -> c > 0x2E7F ? 2 : 1).sum())
                .max()
                .orElse(0);
        return Math.clamp(longest, NARROWEST, WIDEST);
    }

    /** The rows a browser sent: the cells of a table in order; what does not fill a row is not taken. */
    static List<List<List<String>>> sent(TableSheet sheet, MultiValueMap<String, String> fields) {
        List<List<List<String>>> all = new ArrayList<>();
        List<TableSheet.Table> heads = sheet.tables();
        for (int index = 0; index < heads.size(); index++) {
            int width = heads.get(index).columns().size();
            List<String> cells = fields.getOrDefault(CELLS + index, List.of());
            List<List<String>> rows = new ArrayList<>();
            for (int at = 0; at + width <= cells.size(); at += width) {
                rows.add(new ArrayList<>(cells.subList(at, at + width)));
            }
            all.add(rows);
        }
        return all;
    }

    /**
     * Adds, removes or moves a row, for browsers without scripts.
     *
     * @param deed {@code add}, {@code remove}, {@code up} or {@code down}, then table and row counted from 0, with colons
     * @return whether it was a deed on rows
     */
    static boolean change(TableSheet sheet, List<List<List<String>>> all, String deed) {
        String[] words = deed.split(":");
        if (words.length != 3 || !(words[1] + words[2]).matches("\\d{2,9}")) {
            return false;
        }
        int table = Integer.parseInt(words[1]);
        int row = Integer.parseInt(words[2]);
        if (table >= all.size()) {
            return true;
        }
        List<List<String>> rows = all.get(table);
        switch (words[0]) {
            case "add" -> {
                int width = sheet.tables().get(table).columns().size();
                rows.add(Math.min(row + 1, rows.size()), new ArrayList<>(Collections.nCopies(width, "")));
            }
            case "remove" -> {
                if (row < rows.size()) {
                    rows.remove(row);
                }
            }
            case "up" -> swap(rows, row - 1);
            case "down" -> swap(rows, row);
            default -> {}
        }
        return true;
    }

    private static void swap(List<List<String>> rows, int upper) {
        if (upper >= 0 && upper + 1 < rows.size()) {
            rows.add(upper, rows.remove(upper + 1));
        }
    }
}
