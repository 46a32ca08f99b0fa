package io.cityloop.tasks.persistence;

import io.cityloop.identity.RejectedInput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page of tasks ended; opaque to clients. */
record PagePoint(Instant at, long id) {

    String text() {
        byte[] plain = (at.toEpochMilli() + "." + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** Null and empty mean the first page; anything not made by {@link #text} is refused. */
    static @Nullable PagePoint read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\.");
            return new PagePoint(Instant.ofEpochMilli(Long.parseLong(parts[0])), Long.parseLong(parts[1]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RejectedInput("cursor", "tasks.cursor");
        }
    }
}
