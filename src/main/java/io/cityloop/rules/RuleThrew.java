package io.cityloop.rules;

import org.jspecify.annotations.Nullable;

/** A rule threw; the judgement is given up, nothing is concluded. */
public class RuleThrew extends JudgementFailed {

    /** Says which rule threw what, as far as the engine tells. */
    public RuleThrew(String decision, Throwable cause) {
        super("threw", words(cause), "The rules of '" + decision + "' threw: " + words(cause), cause);
    }

    private static String words(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : ": " + root.getMessage();
        String rule = cause == root ? "" : firstLine(cause.getMessage()) + " ";
        return rule + root.getClass().getSimpleName() + message;
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
