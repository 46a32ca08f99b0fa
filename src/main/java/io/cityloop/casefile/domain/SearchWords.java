package io.cityloop.casefile.domain;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Makes tokens that both database servers index alike. Chinese is cut into overlapping pairs, other writing into words;
 * each token gets a tail, which makes it long enough for the index and keeps it off the servers' stop-word lists.
 */
public final class SearchWords {

    private static final String TAIL = "xx";
    private static final int LONGEST = 40;

    private SearchWords() {}

    /** The tokens of a text to be found, joined by blanks. */
    public static String index(String text) {
        return String.join(" ", tokens(text, false));
    }

    /** The query that asks for every token of a text in boolean mode; empty when the text holds none. */
    public static String query(String text) {
        StringJoiner query = new StringJoiner(" ");
        for (String token : tokens(text, true)) {
            query.add("+" + token);
        }
        return query.toString();
    }

    private static Set<String> tokens(String text, boolean asked) {
        Set<String> tokens = new LinkedHashSet<>();
        StringBuilder run = new StringBuilder();
        boolean chinese = false;
        for (int c : Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray()) {
            boolean ideograph = Character.isIdeographic(c);
            if (!Character.isLetterOrDigit(c) || ideograph != chinese) {
                flush(run, chinese, asked, tokens);
            }
            if (Character.isLetterOrDigit(c)) {
                run.appendCodePoint(c);
                chinese = ideograph;
            }
        }
        flush(run, chinese, asked, tokens);
        return tokens;
    }

    private static void flush(StringBuilder run, boolean chinese, boolean asked, Set<String> tokens) {
        int[] letters = run.codePoints().toArray();
        run.setLength(0);
        if (letters.length == 0) {
            return;
        }
        if (!chinese) {
            tokens.add(new String(letters, 0, Math.min(letters.length, LONGEST)) + TAIL);
            return;
        }
        // Single characters are indexed too, so that a one-character query finds something.
        for (int i = 0; i < letters.length; i++) {
            if (i + 1 < letters.length) {
                tokens.add(new String(letters, i, 2) + TAIL);
            }
            if (!asked || letters.length == 1) {
                tokens.add(new String(letters, i, 1) + TAIL);
            }
        }
    }
}
