package io.cityloop.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when a version judges, or was meant to.
 *
 * @param by username; {@code system} for what came with the program
 * @param cancelledAt null unless it was taken back before it began
 */
public record RuleActivation(
        long id,
        String decision,
        String hash,
        Instant from,
        String by,
        String reason,
        Instant at,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledBy,
        @Nullable String cancelReason) {}
