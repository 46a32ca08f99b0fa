package io.cityloop.rules;

import io.cityloop.rules.domain.DecisionTable;
import io.cityloop.rules.domain.Grid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Decision tables as sheets: what can be wrong with them before they become rules. */
final class Sheets {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 200;

    private Sheets() {}

    static boolean isTable(String name) {
        return name.endsWith(".csv") || name.endsWith(".xlsx");
    }

    /** Everything wrong with the tables, and the columns they lost against the version in force. */
    static List<RuleProblem> problems(List<RuleSource> sources, List<RuleSource> inForce) {
        List<RuleProblem> problems = new ArrayList<>();
        for (RuleSource source : sources) {
            if (isTable(source.name())) {
                try {
                    check(source, inForce, problems);
                } catch (IOException | RuntimeException e) {
                    problems.add(
                            RuleProblem.of(source.name(), 0, ProblemKind.UNREADABLE, String.valueOf(e.getMessage())));
                }
            }
        }
        return problems;
    }

    private static void check(RuleSource source, List<RuleSource> inForce, List<RuleProblem> problems)
            throws IOException {
        List<DecisionTable> tables = DecisionTable.in(grid(source));
        if (tables.isEmpty()) {
            problems.add(RuleProblem.of(source.name(), 0, ProblemKind.NO_TABLE));
        }
        tables.forEach(table -> problems.addAll(table.problems(source.name())));
        Set<String> labels = labels(tables);
        for (RuleSource before : inForce) {
            if (before.name().equals(source.name())) {
                Set<String> lost = labels(DecisionTable.in(grid(before)));
                lost.removeAll(labels);
                lost.forEach(
                        label -> problems.add(RuleProblem.of(source.name(), 0, ProblemKind.MISSING_COLUMN, label)));
            }
        }
    }

    private static Set<String> labels(List<DecisionTable> tables) {
        Set<String> labels = new HashSet<>();
        tables.forEach(table -> labels.addAll(table.labels()));
        return labels;
    }

    /** The first sheet as text. */
    static Grid grid(RuleSource source) throws IOException {
        if (source.name().endsWith(".csv")) {
            return Grid.csv(new String(source.content(), StandardCharsets.UTF_8));
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(source.content()))) {
            Sheet sheet = workbook.getSheetAt(0);
            var formatter = new DataFormatter();
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i <= Math.min(sheet.getLastRowNum(), MOST_ROWS); i++) {
                List<String> cells = new ArrayList<>();
                Row row = sheet.getRow(i);
                for (int j = 0; row != null && j < Math.min(row.getLastCellNum(), MOST_COLUMNS); j++) {
                    Cell cell = row.getCell(j);
                    cells.add(cell == null ? "" : formatter.formatCellValue(cell));
                }
                rows.add(cells);
            }
            return new Grid(rows);
        }
    }
}
