package io.cityloop.enforcement;

import io.cityloop.tasks.TaskState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a penalty procedure that waits, or waited, for somebody of the agency.
 *
 * @param term key of the statutory term that runs meanwhile; {@code internal} where the law sets none
 * @param subject the seizure or preservation it speaks of; null for the main line
 * @param version rises with every change
 */
public record PenaltyStep(
        long id,
        long jobKey,
        String processId,
        String elementId,
        String penaltyId,
        String agency,
        String formId,
        String candidateRole,
        String term,
        @Nullable String subject,
        TaskState state,
        @Nullable String outcome,
        @Nullable String completedBy,
        @Nullable Instant completedAt,
        Instant createdAt,
        Instant warnAt,
        Instant dueAt,
        boolean warned,
        boolean overdue,
        int version) {

    /** Waits for somebody. */
    public boolean open() {
        return state == TaskState.OPEN;
    }
}
