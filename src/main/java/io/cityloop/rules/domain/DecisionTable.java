package io.cityloop.rules.domain;

import io.cityloop.rules.ProblemKind;
import io.cityloop.rules.RuleProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One RuleTable in a sheet: below its title stand the kinds of the columns, the objects, the texts the cells are put into,
 * the labels for people, then one rule a row until the next table or an empty row.
 *
 * @param title what stands beside RuleTable
 * @param kinds kind by column, upper case
 */
public record DecisionTable(Grid grid, int titleRow, String title, Map<Integer, String> kinds, int lastRow) {

    private static final String TITLE = "ruletable";
    private static final int KINDS = 1;
    private static final int TEXTS = 3;
    private static final int LABELS = 4;
    private static final int FIRST_RULE = 5;
    private static final Set<String> CONDITIONS = Set.of("CONDITION", "C");
    private static final Set<String> ACTIONS = Set.of("ACTION", "A");
    private static final Set<String> WITH_TEXT = Set.of("CONDITION", "C", "ACTION", "A", "METADATA", "@");

    /** Copies the map. */
    public DecisionTable {
        kinds = Map.copyOf(kinds);
    }

    /** Every table of a sheet. */
    public static List<DecisionTable> in(Grid grid) {
        List<DecisionTable> tables = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            for (int column = 0; column < grid.rows().get(row).size(); column++) {
                String text = grid.cell(row, column);
                if (text.toLowerCase(Locale.ROOT).startsWith(TITLE)) {
                    tables.add(table(grid, row, text.substring(TITLE.length()).strip()));
                    break;
                }
            }
        }
        return tables;
    }

    private static DecisionTable table(Grid grid, int titleRow, String title) {
        Map<Integer, String> kinds = new HashMap<>();
        for (int column = 0; column < grid.width(); column++) {
            String kind = grid.cell(titleRow + KINDS, column);
            if (!kind.isEmpty()) {
                kinds.put(column, kind.toUpperCase(Locale.ROOT));
            }
        }
        int last = titleRow + LABELS;
        while (last + 1 < grid.rows().size() && !ends(grid, last + 1)) {
            last++;
        }
        return new DecisionTable(grid, titleRow, title, kinds, last);
    }

    private static boolean ends(Grid grid, int row) {
        boolean empty = true;
        for (int column = 0; column < grid.width(); column++) {
            String text = grid.cell(row, column);
            if (text.toLowerCase(Locale.ROOT).startsWith(TITLE)) {
                return true;
            }
            empty &= text.isEmpty();
        }
        return empty;
    }

    /** Row of its first rule, from 0. */
    public int firstRule() {
        return titleRow + FIRST_RULE;
    }

    /** How many columns its kinds and its rows take. */
    public int width() {
        int width = kinds.keySet().stream().mapToInt(column -> column + 1).max().orElse(0);
        for (int row = firstRule(); row <= lastRow; row++) {
            width = Math.max(width, grid.rows().get(row).size());
        }
        return width;
    }

    /** What people call a column; empty when it has no name. */
    public String label(int column) {
        return grid.cell(titleRow + LABELS, column);
    }

    /** The text a column's cells are put into. */
    public String template(int column) {
        return grid.cell(titleRow + TEXTS, column);
    }

    /** Whether columns of this kind say when a row counts. */
    public static boolean isCondition(String kind) {
        return CONDITIONS.contains(kind);
    }

    /** Whether columns of this kind say what a row does. */
    public static boolean isAction(String kind) {
        return ACTIONS.contains(kind);
    }

    /** The columns' labels, by which people know them. */
    public Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        kinds.keySet().forEach(column -> labels.add(grid.cell(titleRow + LABELS, column)));
        labels.remove("");
        return labels;
    }

    /** Everything wrong in the table, rows counted as the sheet counts them. */
    public List<RuleProblem> problems(String file) {
        List<RuleProblem> problems = new ArrayList<>();
        if (kinds.values().stream().noneMatch(ACTIONS::contains)) {
            problems.add(RuleProblem.of(file, titleRow + 1, ProblemKind.NO_ACTION, title));
        }
        kinds.forEach((column, kind) -> {
            if (WITH_TEXT.contains(kind) && grid.cell(titleRow + TEXTS, column).isEmpty()) {
                problems.add(RuleProblem.of(
                        file, titleRow + TEXTS + 1, ProblemKind.NO_TEMPLATE, Grid.name(titleRow + TEXTS, column)));
            }
        });
        Map<List<String>, Integer> seen = new HashMap<>();
        for (int row = titleRow + FIRST_RULE; row <= lastRow; row++) {
            checkRow(file, row, seen, problems);
        }
        return problems;
    }

    private void checkRow(String file, int row, Map<List<String>, Integer> seen, List<RuleProblem> problems) {
        for (int column = 0; column < grid.width(); column++) {
            if (!grid.cell(row, column).isEmpty() && !kinds.containsKey(column)) {
                problems.add(RuleProblem.of(file, row + 1, ProblemKind.NO_KIND, Grid.name(row, column)));
            }
        }
        List<String> actions = cells(row, ACTIONS);
        if (actions.stream().allMatch(String::isEmpty)) {
            problems.add(RuleProblem.of(file, row + 1, ProblemKind.NO_EFFECT, String.valueOf(row + 1)));
            return;
        }
        Integer before = seen.putIfAbsent(cells(row, CONDITIONS), row);
        if (before != null) {
            problems.add(RuleProblem.of(
                    file,
                    row + 1,
                    cells(before, ACTIONS).equals(actions) ? ProblemKind.DUPLICATE : ProblemKind.CONTRADICTION,
                    String.valueOf(before + 1),
                    String.valueOf(row + 1)));
        }
    }

    private List<String> cells(int row, Set<String> wanted) {
        return kinds.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .map(column -> grid.cell(row, column))
                .toList();
    }
}
