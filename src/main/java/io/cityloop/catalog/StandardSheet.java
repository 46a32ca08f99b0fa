package io.cityloop.catalog;

import io.cityloop.calendar.GradedLimit;
import io.cityloop.calendar.UnreadableLimit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sheet of a standard, row by row. A class, sub-class or body that a row leaves out is carried down from the
 * row above, merged or not, the way people read such a table; what a row lacks of its own is a problem, and the row is
 * left out.
 */
final class StandardSheet {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_CLOSING = 300;
    private static final int LONGEST_NAME = 60;

    private final SheetCells sheet;
    private final Kind kind;
    private final Heading.Columns columns;
    private final StandardRows into;
    private final Remarks remarks;
    private final Map<String, String> classNames = new HashMap<>();
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<Heading, String> bodies = new EnumMap<>(Heading.class);
    private String classCode = "";
    private @Nullable SubClass current;

    StandardSheet(SheetCells sheet, Kind kind, Heading.Columns columns, StandardRows into, Remarks remarks) {
        this.sheet = sheet;
        this.kind = kind;
        this.columns = columns;
        this.into = into;
        this.remarks = remarks;
    }

    void read() {
        for (int row = columns.row() + 1; row <= sheet.lastRow(); row++) {
            if (isContinuation(row)) {
                into.rows++;
                note(row, Heading.DESCRIPTION, "catalog.import.continued", String.valueOf(conditionRow(row) + 1));
            } else if (!isEmpty(row)) {
                into.rows++;
                if (plain(row) && findSubClass(row)) {
                    addCondition(row);
                }
            }
        }
    }

    /** A condition written over several merged rows is one condition. */
    private boolean isContinuation(int row) {
        return blank(row, Heading.DESCRIPTION)
                && blank(row, Heading.LIMIT)
                && conditionRow(row) < row
                && blank(row, Heading.NUMBER);
    }

    private int conditionRow(int row) {
        var column = columns.of(Heading.DESCRIPTION);
        return column == null
                ? row
                : sheet.continues(row, column).map(MergedArea::firstRow).orElse(row);
    }

    private boolean isEmpty(int row) {
        return columns.byHeading().keySet().stream().allMatch(heading -> blank(row, heading));
    }

    /** Whether all cells are plain values: what a formula would say depends on who opens the file. */
    private boolean plain(int row) {
        boolean plain = true;
        for (var heading : columns.byHeading().keySet()) {
            var cell = cell(row, heading);
            if (cell.type() == Cell.Type.FORMULA) {
                problem(row, heading, "catalog.import.formula");
                plain = false;
            } else if (cell.type() == Cell.Type.ERROR) {
                problem(row, heading, "catalog.import.errorValue", cell.text());
                plain = false;
            } else if (!cell.text().isEmpty() && "=+-@".indexOf(cell.text().charAt(0)) >= 0) {
                // Harmless here, but it would run in the spreadsheet of whoever exports it again as CSV.
                problem(row, heading, "catalog.import.formulaLike");
                plain = false;
            }
        }
        if (!plain && !blank(row, Heading.NUMBER)) {
            current = null;
        }
        return plain;
    }

    private boolean findSubClass(int row) {
        if (!findClass(row)) {
            current = null;
            return false;
        }
        if (blank(row, Heading.NUMBER) && blank(row, Heading.NAME)) {
            if (current == null) {
                problem(row, Heading.NUMBER, "catalog.import.noSubClass");
                return false;
            }
            noteUnmerged(row, Heading.NUMBER, current.code());
            return true;
        }
        current = newSubClass(row);
        return current != null;
    }

    private boolean findClass(int row) {
        if (blank(row, Heading.CLASS_CODE)) {
            if (classCode.isEmpty()) {
                problem(row, Heading.CLASS_CODE, "catalog.import.noClass");
                return false;
            }
            noteUnmerged(row, Heading.CLASS_CODE, classCode);
            return true;
        }
        var code = twoDigits(row, Heading.CLASS_CODE);
        var name = text(row, Heading.CLASS_NAME);
        if (code == null) {
            return false;
        }
        if (name.isEmpty() && !classNames.containsKey(code) || name.length() > LONGEST_NAME) {
            problem(row, Heading.CLASS_NAME, "catalog.import.badName");
            return false;
        }
        if (!name.isEmpty() && !classNames.computeIfAbsent(code, c -> name).equals(name)) {
            problem(row, Heading.CLASS_NAME, "catalog.import.otherClass", code, classNames.get(code));
            return false;
        }
        classCode = code;
        return true;
    }

    private @Nullable SubClass newSubClass(int row) {
        var number = twoDigits(row, Heading.NUMBER);
        if (number == null) {
            return null;
        }
        var name = text(row, Heading.NAME);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problem(row, Heading.NAME, "catalog.import.badName");
            return null;
        }
        var code = kind.code(classCode, number);
        if (current != null && current.code().equals(code) && current.name().equals(name)) {
            keepBodies(row);
            return current;
        }
        var first = firstRows.putIfAbsent(code, row + 1);
        if (first != null) {
            problem(row, Heading.NUMBER, "catalog.import.twice", code, String.valueOf(first));
            return null;
        }
        bodies.clear();
        var subClass = new SubClass(code, kind, classCode, classNames.get(classCode), name);
        into.subClasses.add(subClass);
        return subClass;
    }

    private void addCondition(int row) {
        keepBodies(row);
        var description = required(row, Heading.DESCRIPTION, LONGEST_TEXT);
        var closing = required(row, Heading.CLOSING, LONGEST_CLOSING);
        var limit = limit(row);
        var subClass = current;
        if (description == null || closing == null || limit == null || subClass == null) {
            return;
        }
        if (!seen.add(subClass.code() + '|' + description + '|' + limit)) {
            note(row, Heading.DESCRIPTION, "catalog.import.sameAgain");
        }
        into.conditions.add(new StandardDraft.Condition(
                subClass.code(),
                numbers.merge(subClass.code(), 1, Integer::sum),
                description,
                limit,
                closing,
                bodies.get(Heading.RESPONSIBLE),
                bodies.get(Heading.SUPERVISING),
                text(row, Heading.BASIS).isEmpty() ? null : text(row, Heading.BASIS),
                lawBroken(row, description, closing)));
    }

    private void keepBodies(int row) {
        for (var heading : new Heading[] {Heading.RESPONSIBLE, Heading.SUPERVISING}) {
            var words = text(row, heading);
            if (words.length() > LONGEST_TEXT) {
                note(row, heading, "catalog.import.cut", String.valueOf(LONGEST_TEXT));
                words = words.substring(0, LONGEST_TEXT);
            }
            if (!words.isEmpty()) {
                bodies.put(heading, words);
            }
        }
    }

    private @Nullable String required(int row, Heading heading, int longest) {
        var words = text(row, heading);
        if (words.isEmpty()) {
            problem(row, heading, "catalog.import.missing", heading.word());
            return null;
        }
        if (words.length() > longest) {
            problem(row, heading, "catalog.import.tooLong", String.valueOf(longest));
            return null;
        }
        return words;
    }

    private @Nullable String limit(int row) {
        var words = required(row, Heading.LIMIT, LONGEST_NAME);
        if (words == null) {
            return null;
        }
        try {
            GradedLimit.parse(words);
            return words;
        } catch (UnreadableLimit unreadable) {
            problem(row, Heading.LIMIT, "catalog.import.limit", words);
            return null;
        }
    }

    private boolean lawBroken(int row, String description, String closing) {
        if (columns.of(Heading.LAW_BROKEN) != null && !blank(row, Heading.LAW_BROKEN)) {
            return text(row, Heading.LAW_BROKEN).equals("是");
        }
        boolean byWording = columns.of(Heading.LAW_BROKEN) == null && LawBroken.by(description, closing);
        into.markedByWording += byWording ? 1 : 0;
        return byWording;
    }

    private @Nullable String twoDigits(int row, Heading heading) {
        var code = text(row, heading);
        if (!code.matches("[0-9]{1,2}")) {
            problem(row, heading, "catalog.import.badCode", code);
            return null;
        }
        return code.length() == 1 ? "0" + code : code;
    }

    private void noteUnmerged(int row, Heading heading, String code) {
        var column = columns.of(heading);
        if (column != null && sheet.continues(row, column).isEmpty()) {
            note(row, heading, "catalog.import.unmerged", code);
        }
    }

    private Cell cell(int row, Heading heading) {
        var column = columns.of(heading);
        return column == null ? Cell.BLANK : sheet.at(row, column);
    }

    private String text(int row, Heading heading) {
        return cell(row, heading).text();
    }

    private boolean blank(int row, Heading heading) {
        return cell(row, heading).isBlank();
    }

    private void problem(int row, Heading heading, String key, String... words) {
        remarks.problem(sheet.name, row, columns.letter(heading), key, words);
    }

    private void note(int row, Heading heading, String key, String... words) {
        remarks.note(sheet.name, row, columns.letter(heading), key, words);
    }
}
