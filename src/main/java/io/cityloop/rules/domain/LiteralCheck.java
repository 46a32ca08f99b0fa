package io.cityloop.rules.domain;

import io.cityloop.rules.ProblemKind;
import io.cityloop.rules.RuleProblem;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes written in rules must be known to the city: compared with a field, or handed to a record by position. */
public final class LiteralCheck {

    private static final Pattern COMPARED =
            Pattern.compile("\\b(\\w+)\\s*(?:==|!=|(?:not\\s+)?in\\s*\\()\\s*(\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*)");
    private static final Pattern MADE = Pattern.compile("\\bnew\\s+([\\w.]+)\\s*\\(");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    private final Map<String, Predicate<String>> codes;
    private final Map<String, RecordComponent[]> records = new HashMap<>();

    /** With the tests by field name, and the record types rules may make. */
    public LiteralCheck(Map<String, Predicate<String>> codes, List<Class<?>> types) {
        this.codes = codes;
        types.stream()
                .filter(Class::isRecord)
                .forEach(type -> records.put(type.getSimpleName(), type.getRecordComponents()));
    }

    /** The unknown codes of one text. */
    public List<RuleProblem> problems(String file, DrlText text) {
        List<RuleProblem> problems = new ArrayList<>();
        compared(file, text, problems);
        made(file, text, problems);
        return problems;
    }

    private void compared(String file, DrlText text, List<RuleProblem> problems) {
        Matcher found = COMPARED.matcher(text.source());
        while (found.find()) {
            if (isCode(text, found.start())) {
                Matcher literal = LITERAL.matcher(found.group(2));
                while (literal.find()) {
                    check(file, text.line(found.start()), found.group(1), literal.group(1), problems);
                }
            }
        }
    }

    private void made(String file, DrlText text, List<RuleProblem> problems) {
        Matcher found = MADE.matcher(text.source());
        while (found.find()) {
            RecordComponent[] parts =
                    records.get(found.group(1).substring(found.group(1).lastIndexOf('.') + 1));
            if (parts != null && isCode(text, found.start())) {
                List<String> arguments = arguments(text, found.end());
                for (int i = 0; i < Math.min(parts.length, arguments.size()); i++) {
                    Matcher literal = LITERAL.matcher(arguments.get(i));
                    if (literal.matches()) {
                        check(file, text.line(found.start()), parts[i].getName(), literal.group(1), problems);
                    }
                }
            }
        }
    }

    private static boolean isCode(DrlText text, int position) {
        return text.code().charAt(position) == text.source().charAt(position);
    }

    private void check(String file, int line, String field, String literal, List<RuleProblem> problems) {
        Predicate<String> known = codes.get(field);
        if (known != null && !literal.isEmpty() && !known.test(literal)) {
            problems.add(RuleProblem.of(file, line, ProblemKind.UNKNOWN_CODE, field, literal));
        }
    }

    /** The arguments from here to the closing bracket, split at commas outside brackets and literals. */
    private static List<String> arguments(DrlText text, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int begin = from;
        for (int i = from; i < text.code().length(); i++) {
            char c = text.code().charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if ((c == ')' || c == ']' || c == '}') && depth-- == 0 || c == ',' && depth == 0) {
                arguments.add(text.source().substring(begin, i).strip());
                begin = i + 1;
                if (c != ',') {
                    break;
                }
            }
        }
        return arguments;
    }
}
