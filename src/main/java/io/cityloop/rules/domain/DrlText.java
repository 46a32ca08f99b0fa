package io.cityloop.rules.domain;

/**
 * Rule text with its comments and string literals blanked out, character by character, so that words found in it are
 * words of the language and stand where they stand in the source.
 */
public final class DrlText {

    private final String source;
    private final String code;

    /** Reads a source. */
    public DrlText(String source) {
        this.source = source;
        this.code = blank(source);
    }

    /** The source as it is. */
    public String source() {
        return source;
    }

    /** Comments and the inside of literals blanked; as long as the source. */
    public String code() {
        return code;
    }

    /** The line, from 1, that the character stands in. */
    public int line(int position) {
        return (int) source.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    /** The first line that contains the words, 0 when none does. */
    public int lineOf(String words) {
        int position = source.indexOf(words);
        return position < 0 ? 0 : line(position);
    }

    private static String blank(String text) {
        var out = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int end = endOfHidden(text, at);
            if (end == at) {
                at++;
                continue;
            }
            boolean literal = text.charAt(at) == '"' || text.charAt(at) == '\'';
            for (int i = literal ? at + 1 : at; i < (literal ? end - 1 : end); i++) {
                if (text.charAt(i) != '\n') {
                    out.setCharAt(i, ' ');
                }
            }
            at = end;
        }
        return out.toString();
    }

    /** Where the comment or literal that begins here ends; here when none begins. */
    private static int endOfHidden(String text, int at) {
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        char first = text.charAt(at);
        return first == '"' || first == '\'' ? endOfLiteral(text, at, first) : at;
    }

    private static int endOfLiteral(String text, int at, char quote) {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i + 1;
            } else if (c == '\n') {
                return i;
            }
        }
        return text.length();
    }
}
