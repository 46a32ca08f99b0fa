package io.cityloop.enforcement.persistence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of table {@code penalty_file} as it is when the file is opened. */
public record PenaltyFileRow(
        String id,
        String procedureKind,
        String status,
        String agency,
        String clientId,
        String source,
        @Nullable String caseNumber,
        @Nullable Integer caseRound,
        String violation,
        String title,
        boolean severe,
        LocalDate happenedOn,
        String place,
        String facts,
        @Nullable String basis,
        Instant openedAt,
        String actHash) {}
