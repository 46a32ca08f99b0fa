package io.cityloop.enforcement.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code penalty_pause}. Time is UTC, days are the city's. */
public record PauseRow(
        long id,
        String penaltyId,
        String ground,
        LocalDate fromDay,
        @Nullable LocalDate toDay,
        String enteredBy,
        LocalDateTime enteredAt) {}
