package io.cityloop.handling.persistence;

import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.ApplicationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of table {@code application}, in the order of its columns; {@code params} is JSON. */
record ApplicationRow(
        long id,
        String caseNumber,
        int round,
        ApplicationKind kind,
        ApplicationState state,
        String applicant,
        @Nullable String organisation,
        String reason,
        String params,
        Instant createdAt,
        @Nullable String decidedBy,
        @Nullable String decisionReason,
        @Nullable Instant decidedAt,
        @Nullable Instant endedAt) {}
