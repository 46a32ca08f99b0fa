package io.cityloop.acceptance.domain;

import java.util.HashMap;
import java.util.Map;

/**
 * How alike two texts are worded: Dice's coefficient over pairs of neighbouring characters, letters and digits only. Works
 * for Chinese without a dictionary and does not care for the order of sentences.
 */
public final class Wording {

    private Wording() {}

    /** 0 for nothing in common to 100 for the same; 0 as well when one of the texts says nothing. */
    public static int likeness(String one, String other) {
        String first = bare(one);
        String second = bare(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        if (first.equals(second)) {
            return 100;
        }
        Map<String, Integer> pairs = pairs(first);
        int common = 0;
        for (int i = 0; i + 1 < second.length(); i++) {
            String pair = second.substring(i, i + 2);
            Integer left = pairs.get(pair);
            if (left != null && left > 0) {
                pairs.put(pair, left - 1);
                common++;
            }
        }
        int all = Math.max(1, first.length() - 1 + second.length() - 1);
        return 200 * common / all;
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .limit(500)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static Map<String, Integer> pairs(String text) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }
}
