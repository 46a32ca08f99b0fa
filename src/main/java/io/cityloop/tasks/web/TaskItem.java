package io.cityloop.tasks.web;

import io.cityloop.tasks.TaskState;
import io.cityloop.tasks.WorkTask;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task in a list. */
record TaskItem(
        long id,
        String type,
        String caseNumber,
        int round,
        String formId,
        String candidateRole,
        @Nullable String organisation,
        @Nullable String region,
        @Nullable String assignee,
        TaskState state,
        @Nullable String outcome,
        @Nullable String stage,
        Instant createdAt,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        boolean warned,
        boolean overdue,
        int version) {

    static TaskItem of(WorkTask task) {
        return new TaskItem(
                task.id(),
                task.elementId(),
                task.caseNumber(),
                task.round(),
                task.formId(),
                task.candidateRole(),
                task.organisation(),
                task.region(),
                task.assignee(),
                task.state(),
                task.outcome(),
                task.stage(),
                task.createdAt(),
                task.warnAt(),
                task.dueAt(),
                task.warned(),
                task.overdue(),
                task.version());
    }
}
