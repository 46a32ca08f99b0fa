package io.cityloop.tasks.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code task_completion}. */
record CompletionRow(
        String username,
        String clientId,
        long taskId,
        String caseNumber,
        String outcome,
        @Nullable Instant saidAt,
        @Nullable Long clockOffset,
        @Nullable Instant correctedAt,
        boolean skewed,
        Instant receivedAt) {}
