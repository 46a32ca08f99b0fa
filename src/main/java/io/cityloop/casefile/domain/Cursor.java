package io.cityloop.casefile.domain;

import io.cityloop.identity.RejectedInput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: an instant and a key. Opaque to clients.
 *
 * @param at instant of the last row
 * @param key key of the last row
 */
public record Cursor(Instant at, String key) {

    /** The cursor as clients hand it back. */
    public String text() {
        byte[] plain = (at.toEpochMilli() + "." + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /**
     * Reads a cursor; null and empty mean the first page.
     *
     * @throws RejectedInput on field {@code cursor} for anything that was not made by {@link #text}
     */
    public static @Nullable Cursor read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int dot = plain.indexOf('.');
            return new Cursor(Instant.ofEpochMilli(Long.parseLong(plain.substring(0, dot))), plain.substring(dot + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RejectedInput("cursor", "casefile.cursor");
        }
    }
}
