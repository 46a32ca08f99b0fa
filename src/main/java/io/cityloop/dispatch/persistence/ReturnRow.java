package io.cityloop.dispatch.persistence;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code case_return}; {@code agreed} is null until the dispatcher has decided. Times are UTC. */
public record ReturnRow(
        long id,
        String caseNumber,
        int round,
        String department,
        String reason,
        String askedBy,
        LocalDateTime askedAt,
        @Nullable Boolean agreed,
        @Nullable String decisionReason,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt,
        boolean notOurs) {}
