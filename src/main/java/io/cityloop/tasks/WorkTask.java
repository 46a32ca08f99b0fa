package io.cityloop.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param jobKey the engine's key
 * @param formId file in {@code forms/} without ending
 * @param candidateRole key of the role that may do it
 * @param organisation whose people may do it; null for any
 * @param region code of the case's community; posts cover it by prefix
 * @param assignee username of whoever has it; null while it is in the pool
 * @param assignedByProcess the diagram named the assignee, so it cannot be released
 * @param stage key of the clock that runs meanwhile
 * @param status status the case has while the task waits
 * @param warned the warning moment has come; stays
 * @param overdue the deadline has passed; stays
 * @param version rises with every change; a form is completed against the version it was shown with
 */
public record WorkTask(
        long id,
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
        boolean assignedByProcess,
        @Nullable String stage,
        @Nullable String status,
        TaskState state,
        @Nullable String outcome,
        @Nullable String completedBy,
        @Nullable Instant completedAt,
        Instant createdAt,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        boolean warned,
        boolean overdue,
        int version) {

    /** Waits for somebody. */
    public boolean open() {
        return state == TaskState.OPEN;
    }
}
