package io.cityloop.rules.domain;

import io.cityloop.rules.ProblemKind;
import io.cityloop.rules.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be refused by reading rule text: it saves the reader the compiler's riddles. The fence itself is not here, it
 * is the class loader and the look at the compiled code.
 */
public final class TextCheck {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^\\s*import\\s+(?:(static|function|accumulate|acc)\\s+)?([\\w.$]+(?:\\.\\*)?)");
    private static final Pattern MATCHES = Pattern.compile("\\bmatches\\b\\s*(\"?)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern GROUP_REPEATED = Pattern.compile("\\)\\s*[+*{]|\\\\\\\\[1-9k]");

    /** Constructs that run code unseen, depend on the clock, or make types and methods of their own. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(eval)\\s*\\(|\\bregex\\b|(?m)^\\s*(function|declare|global|dialect|unit|query|expander)\\b"
                    + "|\\b(timer|duration|calendars|date-effective|date-expires|entry-point|dialect)\\b\\s*[(\"]"
                    + "|@(watch|timestamp|role|expires|propertyReactive|classReactive|key|traitable)\\b"
                    + "|\\b(while|for|do|synchronized|class|interface|record|try|catch|enum)\\b");

    private final String decision;
    private final Predicate<String> importable;

    /**
     * For the rules of one decision.
     *
     * @param importable whether rules may import the type with this full name
     */
    public TextCheck(String decision, Predicate<String> importable) {
        this.decision = decision;
        this.importable = importable;
    }

    /** Everything wrong in one text. */
    public List<RuleProblem> problems(String file, DrlText text) {
        List<RuleProblem> problems = new ArrayList<>();
        packageIsOurs(file, text, problems);
        importsAreAllowed(file, text, problems);
        nothingForbidden(file, text, problems);
        patternsEnd(file, text, problems);
        return problems;
    }

    private void packageIsOurs(String file, DrlText text, List<RuleProblem> problems) {
        String expected = "rules." + decision;
        Matcher found = PACKAGE.matcher(text.code());
        boolean any = false;
        while (found.find()) {
            any = true;
            if (!found.group(1).equals(expected)) {
                problems.add(RuleProblem.of(file, text.line(found.start(1)), ProblemKind.PACKAGE, expected));
            }
        }
        if (!any) {
            problems.add(RuleProblem.of(file, 1, ProblemKind.PACKAGE, expected));
        }
    }

    private void importsAreAllowed(String file, DrlText text, List<RuleProblem> problems) {
        Matcher found = IMPORT.matcher(text.code());
        while (found.find()) {
            if (found.group(1) != null || !importable.test(found.group(2))) {
                problems.add(RuleProblem.of(file, text.line(found.start(2)), ProblemKind.IMPORT, found.group(2)));
            }
        }
    }

    private static void nothingForbidden(String file, DrlText text, List<RuleProblem> problems) {
        Matcher found = FORBIDDEN.matcher(text.code());
        while (found.find()) {
            String word = found.group().strip().replaceAll("[\\s(\"]+$", "");
            problems.add(RuleProblem.of(file, text.line(found.end() - 1), ProblemKind.FORBIDDEN, word));
        }
        int escape = text.source().indexOf("\\u");
        if (escape >= 0) {
            problems.add(RuleProblem.of(file, text.line(escape), ProblemKind.FORBIDDEN, "\\u"));
        }
    }

    /** A repeated group inside a pattern can take longer than the city stands; so can a pattern nobody has seen. */
    private static void patternsEnd(String file, DrlText text, List<RuleProblem> problems) {
        Matcher found = MATCHES.matcher(text.code());
        while (found.find()) {
            Matcher literal = LITERAL.matcher(text.source())
                    .region(found.start(1), text.source().length());
            String pattern = literal.lookingAt() ? literal.group(1) : "";
            if (found.group(1).isEmpty() || GROUP_REPEATED.matcher(pattern).find()) {
                problems.add(RuleProblem.of(file, text.line(found.start()), ProblemKind.REGEX, "\"" + pattern + "\""));
            }
        }
    }
}
