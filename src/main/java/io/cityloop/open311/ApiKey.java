package io.cityloop.open311;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right of a program to report; the key itself is shown once and only its hash is kept.
 *
 * @param name of the program
 * @param contact who answers for it
 * @param start first characters of the key, to tell keys apart
 * @param perHour so many reports an hour
 */
public record ApiKey(
        long id,
        String name,
        String contact,
        String start,
        int perHour,
        String createdBy,
        Instant createdAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt) {

    /** Reports under this key are taken in. */
    public boolean valid() {
        return revokedAt == null;
    }
}
