package io.cityloop.open311.domain;

import io.cityloop.casefile.ChainLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hashes: of keys, and of whole requests to know them again. */
public final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 in hex. */
    public static String of(String text) {
        return ChainLink.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of everything a form says, in whatever order it says it; every part is preceded by its length. */
    public static String of(Map<String, List<String>> form) {
        var all = new StringBuilder();
        new TreeMap<>(form).forEach((name, values) -> {
            part(all, name);
            values.forEach(value -> part(all, value));
            all.append(';');
        });
        return of(all.toString());
    }

    private static void part(StringBuilder all, String text) {
        all.append(text.length()).append(':').append(text);
    }
}
