package io.cityloop.open311.domain;

import java.security.SecureRandom;

/** Letters by which what we sent can be found again at the other side; no digits, which public answers may hide. */
public final class Reference {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 24;

    private Reference() {}

    /** A new one. */
    public static String random() {
        var letters = new StringBuilder("cityloop-");
        for (int i = 0; i < LENGTH; i++) {
            letters.append((char) ('a' + RANDOM.nextInt(26)));
        }
        return letters.toString();
    }

    /** As it stands at the end of a description. */
    public static String mark(String reference) {
        return "[" + reference + "]";
    }
}
