package io.cityloop.enforcement.domain;

import io.cityloop.casefile.ChainLink;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Links of a chain of hashes. What is hashed is every part as {@code <bytes>:<text>,} (its length in UTF-8, a colon, the
 * text, a comma), an absent part as {@code -,}; so no part can pass for a piece of its neighbour.
 */
public final class HashLink {

    /** What stands as previous hash in the first link. */
    public static final String ORIGIN = "0".repeat(64);

    private HashLink() {}

    /** Hash of a link: SHA-256 over the hash before it and its parts, lower-case hex. */
    public static String hash(String previous, @Nullable Object... parts) {
        StringBuilder text = new StringBuilder(netstring(previous));
        Arrays.stream(parts).map(HashLink::netstring).forEach(text::append);
        return ChainLink.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String netstring(@Nullable Object part) {
        if (part == null) {
            return "-,";
        }
        String text = part.toString();
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text + ",";
    }
}
