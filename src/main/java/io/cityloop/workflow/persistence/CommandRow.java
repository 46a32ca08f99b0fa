package io.cityloop.workflow.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command in the outbox.
 *
 * @param messageId identity for the engine of a start message; null for the others
 * @param correlationKey what a message is correlated by; null for the case number
 * @param payload process variables as JSON
 * @param attempts how often it was taken for sending before
 * @param nextTryAt not sent again before; while it is being sent, the end of the sender's lease
 */
public record CommandRow(
        long id,
        String caseNumber,
        CommandKind kind,
        @Nullable String messageName,
        @Nullable String messageId,
        @Nullable String correlationKey,
        @Nullable Long jobKey,
        String payload,
        Instant createdAt,
        int attempts,
        Instant nextTryAt) {}
