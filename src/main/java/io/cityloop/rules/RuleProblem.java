package io.cityloop.rules;

import java.util.Arrays;
import java.util.List;

/**
 * One thing wrong in a rule source.
 *
 * @param file the file's name below {@code rules/}; empty when it is about no file in particular
 * @param line line in that file, or row of the sheet for a decision table; 0 when nobody can say
 * @param message in English, as logs show it
 * @param kind what is wrong, for a message in the reader's language
 * @param args what that message puts in
 */
public record RuleProblem(String file, int line, String message, ProblemKind kind, List<String> args) {

    /** Copies the list. */
    public RuleProblem {
        args = List.copyOf(args);
    }

    /** A problem in the compiler's own words. */
    public RuleProblem(String file, int line, String message) {
        this(file, line, message, ProblemKind.COMPILER, List.of(message));
    }

    /** A problem of our own finding. */
    public static RuleProblem of(String file, int line, ProblemKind kind, String... args) {
        return new RuleProblem(file, line, kind.english((Object[]) args), kind, Arrays.asList(args));
    }

    /** The problem as {@code file:line: message}. */
    public String text() {
        return "rules/" + file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
