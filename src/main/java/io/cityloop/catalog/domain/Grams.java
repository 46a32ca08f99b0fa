package io.cityloop.catalog.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into what can be compared: single Han characters and pairs of neighbours, so that Chinese needs no
 * dictionary, and whole words of other scripts. Numbers say nothing about what is wrong and are left out.
 */
final class Grams {

    private Grams() {}

    /** How often each part occurs. */
    static Map<String, Integer> of(String text) {
        Map<String, Integer> parts = new HashMap<>();
        for (String run : runs(text)) {
            if (Character.isIdeographic(run.codePointAt(0))) {
                han(run, parts);
            } else {
                parts.merge(singular(run), 1, Integer::sum);
            }
        }
        return parts;
    }

    private static void han(String run, Map<String, Integer> parts) {
        int[] points = run.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            parts.merge(new String(points, i, 1), 1, Integer::sum);
            if (i + 1 < points.length) {
                parts.merge(new String(points, i, 2), 1, Integer::sum);
            }
        }
    }

    /** Stretches of one script, in lower case. */
    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean han = false;
        for (int point : text.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            boolean letter = Character.isLetter(point);
            if (!run.isEmpty() && (!letter || han != Character.isIdeographic(point))) {
                runs.add(run.toString());
                run.setLength(0);
            }
            if (letter) {
                han = Character.isIdeographic(point);
                run.appendCodePoint(point);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
