package io.cityloop.rules;

/** What can be wrong with rules; each has a message {@code rules.problem.<NAME>} for people. */
public enum ProblemKind {
    /** What the compiler says, in its own words. */
    COMPILER("%s"),
    /** The package is another than the decision's own. */
    PACKAGE("the package must be %s"),
    /** A type is named that rules of this decision may not see. */
    IMPORT("%s may not be imported here"),
    /** A construct that uploaded rules may not use. */
    FORBIDDEN("'%s' may not be used in rules"),
    /** A regular expression that could run for ever, or one that is not written out. */
    REGEX("the pattern %s may take too long"),
    /** Something that can run without end. */
    LOOP("rule '%s' loops: conditions find every match by themselves, no loop is needed"),
    /** A method, field or type outside what rules may use. */
    USES("rule '%s' uses %s, which rules may not"),
    /** A code that the city does not know. */
    UNKNOWN_CODE("%s '%s' is not known"),
    /** A decision table without any action. */
    NO_ACTION("the table '%s' has no ACTION column"),
    /** A column that has a kind but no text to put the cells into. */
    NO_TEMPLATE("column %s has no condition or action text below its kind"),
    /** A cell stands in a column that has no kind. */
    NO_KIND("cell %s stands in a column without a kind (CONDITION, ACTION, ...)"),
    /** A column that the version in force has. */
    MISSING_COLUMN("the column '%s' is missing; the version in force has it"),
    /** A row that does nothing. */
    NO_EFFECT("row %s has no action"),
    /** Two rows with the same conditions and different actions. */
    CONTRADICTION("rows %s and %s have the same conditions and different actions"),
    /** Two rows that are the same. */
    DUPLICATE("rows %s and %s are the same"),
    /** There is no table in the sheet. */
    NO_TABLE("there is no RuleTable in it"),
    /** The file cannot be read as what it says it is. */
    UNREADABLE("it cannot be read: %s"),
    /** A rule threw on an example. */
    THREW("on %s: %s"),
    /** The rules fire without end or too long on an example. */
    LIMIT("on %s: %s"),
    /** The rules did not come back from an example at all. */
    STUCK("on %s: no answer after %s");

    private final String english;

    ProblemKind(String english) {
        this.english = english;
    }

    String english(Object... args) {
        return english.formatted(args);
    }
}
