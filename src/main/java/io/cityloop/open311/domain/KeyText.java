package io.cityloop.open311.domain;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The text of a program's key: a start that secret scanners can recognise and 256 random bits, so no slow hash is owed. */
public final class KeyText {

    private static final String START = "clo_";
    private static final Pattern FORM = Pattern.compile(START + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyText() {}

    /** A new one. */
    public static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return START + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Could be one of ours. */
    public static boolean wellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** What tells keys apart for people, without opening anything. */
    public static String start(String text) {
        return text.substring(0, 8);
    }
}
