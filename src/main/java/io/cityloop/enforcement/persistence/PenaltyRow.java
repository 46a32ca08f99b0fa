package io.cityloop.enforcement.persistence;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code penalty_case}. Time is UTC. */
public record PenaltyRow(
        String number,
        String caseNumber,
        int round,
        long inspectionId,
        String kind,
        @Nullable String agency,
        LocalDateTime openedAt) {}
