package io.cityloop.enforcement.persistence;

import io.cityloop.enforcement.DueWithdrawal;
import io.cityloop.enforcement.PublishedDecision;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of table {@code penalty_publication}. Times are UTC. */
public record PublicationRow(
        long id,
        String penaltyId,
        long documentId,
        String agency,
        String agencyName,
        String number,
        String title,
        String party,
        String violation,
        String place,
        String basis,
        String penalty,
        LocalDate decidedOn,
        String publishedBy,
        LocalDateTime publishedAt,
        @Nullable LocalDate annulledOn,
        @Nullable String annulledReason,
        @Nullable LocalDate offBy,
        @Nullable LocalDateTime withdrawnAt) {

    /** As anybody may read it. */
    public PublishedDecision decision() {
        return new PublishedDecision(
                id,
                number,
                title,
                agencyName,
                party,
                violation,
                place,
                basis,
                penalty,
                decidedOn,
                publishedAt.toInstant(ZoneOffset.UTC),
                withdrawnAt == null ? null : withdrawnAt.toInstant(ZoneOffset.UTC));
    }

    /** As whoever has to take it off the list needs it. */
    public DueWithdrawal due() {
        return new DueWithdrawal(
                id,
                penaltyId,
                number,
                agency,
                Objects.requireNonNullElse(annulledReason, ""),
                Objects.requireNonNull(offBy));
    }
}
