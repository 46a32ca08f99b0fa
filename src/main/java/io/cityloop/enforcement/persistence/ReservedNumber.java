package io.cityloop.enforcement.persistence;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code penalty_document_reservation}; the document is null while the number is unused. Time is UTC. */
public record ReservedNumber(
        String agency,
        String kind,
        int yearOf,
        int serial,
        String number,
        String reservedBy,
        LocalDateTime reservedAt,
        @Nullable Long documentId) {}
