package io.cityloop.rules;

import io.cityloop.rules.domain.DrlText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source as the compiler reads it: a decision table has become rules.
 *
 * @param name file name of the source
 * @param path name the compiler knows it by
 */
record DrlFile(String name, String path, DrlText text) {

    private static final Pattern ROW = Pattern.compile("^// rule values at [A-Z]+(\\d+)");

    /** Whether the rules were made from a table. */
    boolean table() {
        return !name.equals(path);
    }

    /** A problem in the rules, told where the reader can mend it: in a table, by the row of the sheet. */
    RuleProblem inSource(RuleProblem problem) {
        return table()
                ? new RuleProblem(name, row(problem.line()), problem.message(), problem.kind(), problem.args())
                : problem;
    }

    /** The row of the sheet a line of the rules was made from, 0 when it is not of a row. */
    int row(int line) {
        int row = 0;
        int at = 0;
        for (String text : text.source().lines().toList()) {
            if (++at > line) {
                break;
            }
            Matcher found = ROW.matcher(text);
            if (found.find()) {
                row = Integer.parseInt(found.group(1));
            }
        }
        return row;
    }
}
