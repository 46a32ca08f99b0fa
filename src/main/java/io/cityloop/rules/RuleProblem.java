package io.cityloop.rules;

/**
 * One thing wrong in a rule source.
 *
 * @param file the file's name below {@code rules/}
 * @param line line in that file, 0 when the compiler does not say
 * @param message what the compiler says
 */
public record RuleProblem(String file, int line, String message) {

    /** The problem as {@code file:line: message}. */
    public String text() {
        return "rules/" + file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
