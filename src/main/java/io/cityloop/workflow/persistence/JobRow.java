package io.cityloop.workflow.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job the engine handed out.
 *
 * @param move whether people wait for it: a user task, or the end of the round
 * @param result answer of a service task as JSON; null for user tasks
 * @param endedAt when it was answered or taken away; null while it waits
 */
public record JobRow(
        long jobKey,
        String caseNumber,
        String processId,
        long processInstanceKey,
        long elementInstanceKey,
        String elementId,
        String jobType,
        boolean move,
        @Nullable String result,
        Instant arrivedAt,
        @Nullable Instant endedAt) {

    /**
     * Whether both rows speak of the same visit. After an engine's data were wiped it counts its keys from the start
     * again, so an equal job key alone proves nothing.
     */
    public boolean sameVisit(JobRow other) {
        return jobKey == other.jobKey
                && elementInstanceKey == other.elementInstanceKey
                && processInstanceKey == other.processInstanceKey
                && caseNumber.equals(other.caseNumber)
                && elementId.equals(other.elementId);
    }
}
