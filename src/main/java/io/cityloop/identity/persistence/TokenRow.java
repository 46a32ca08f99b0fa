package io.cityloop.identity.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of table access_token with its person's username. */
record TokenRow(
        long personId,
        String username,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
