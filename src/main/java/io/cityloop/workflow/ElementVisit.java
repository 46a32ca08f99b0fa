package io.cityloop.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One visit of an element by a case.
 *
 * @param endedAt when the work was done or taken away; null while the token waits here
 */
public record ElementVisit(
        String processId,
        long processInstanceKey,
        String elementId,
        Instant arrivedAt,
        @Nullable Instant endedAt) {}
