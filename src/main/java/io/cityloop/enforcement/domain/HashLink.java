package io.cityloop.enforcement.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
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
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of some bytes, lower-case hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String netstring(@Nullable Object part) {
        if (part == null) {
            return "-,";
        }
        String text = part.toString();
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text + ",";
    }
}
