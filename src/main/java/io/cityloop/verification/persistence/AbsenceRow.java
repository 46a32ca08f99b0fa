package io.cityloop.verification.persistence;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code inspector_absence}; times are UTC. */
public record AbsenceRow(
        long id,
        String username,
        LocalDateTime awayFrom,
        LocalDateTime awayUntil,
        @Nullable String reason,
        String enteredBy,
        LocalDateTime enteredAt) {}
