package io.cityloop.rules.persistence;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code rule_trail}. */
public record TrailRow(
        long id,
        String decision,
        @Nullable String hash,
        String action,
        String actor,
        String details,
        LocalDateTime at) {}
