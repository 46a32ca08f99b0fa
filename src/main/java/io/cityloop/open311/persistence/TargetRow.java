package io.cityloop.open311.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A server as stored: regions with commas, services as JSON. */
record TargetRow(
        long id,
        String name,
        String url,
        @Nullable String jurisdiction,
        String secret,
        String format,
        String moment,
        String regions,
        String services,
        boolean enabled,
        String createdBy,
        Instant createdAt) {}
