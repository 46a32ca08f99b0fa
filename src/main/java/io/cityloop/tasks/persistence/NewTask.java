package io.cityloop.tasks.persistence;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task about to be kept. */
public record NewTask(
        long jobKey,
        String processId,
        String elementId,
        String caseNumber,
        int round,
        String formId,
        String candidateRole,
        @Nullable String organisation,
        @Nullable String region,
        @Nullable String assignee,
        @Nullable String stage,
        @Nullable String status,
        Instant createdAt,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt) {

    /** The diagram named the assignee. */
    public boolean assignedByProcess() {
        return assignee != null;
    }

    /** By what lists are ordered: the deadline, or a day far off. */
    public Instant orderAt() {
        return dueAt == null ? createdAt.plus(Duration.ofDays(3650)) : dueAt;
    }
}
