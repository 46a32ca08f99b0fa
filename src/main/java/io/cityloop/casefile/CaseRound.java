package io.cityloop.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One run of a case through the loop and the process instance that carries it. */
public record CaseRound(
        String caseNumber,
        int round,
        @Nullable Long processInstanceKey,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable CaseStatus outcome) {}
