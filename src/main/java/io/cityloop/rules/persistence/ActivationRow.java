package io.cityloop.rules.persistence;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code rule_activation}; times in UTC. */
public record ActivationRow(
        long id,
        String decision,
        String hash,
        LocalDateTime effectiveFrom,
        String activatedBy,
        String reason,
        LocalDateTime createdAt,
        @Nullable LocalDateTime cancelledAt,
        @Nullable String cancelledBy,
        @Nullable String cancelReason) {}
