package io.cityloop.dispatch;

import java.util.List;

/**
 * What a file would make of the register.
 *
 * @param basedOn version it was compared with; 0 when there is none
 * @param rows rows below the headings
 * @param problems whatever is wrong; with one of them nothing can be activated
 * @param lines the lines read, without those that have problems
 * @param changes what would change, in order of sub-class and region
 * @param unchanged lines that stay as they are
 */
public record RegisterPreview(
        int basedOn,
        int rows,
        List<RowProblem> problems,
        List<ResponsibilityLine> lines,
        List<RegisterChange> changes,
        int unchanged) {

    /** Keeps its own copies. */
    public RegisterPreview {
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    /**
     * One thing wrong.
     *
     * @param row as the spreadsheet counts, from 1
     * @param column letter as the spreadsheet shows it; empty for the whole row
     * @param message in the reader's language
     */
    public record RowProblem(int row, String column, String message) {}
}
