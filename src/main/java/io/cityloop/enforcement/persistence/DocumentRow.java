package io.cityloop.enforcement.persistence;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.IssuedDocument;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A row of table {@code penalty_document}. Time is UTC; facts are a JSON object. */
public record DocumentRow(
        long id,
        String penaltyId,
        String kind,
        String agency,
        int yearOf,
        int serial,
        String number,
        String title,
        @Nullable Long corrects,
        @Nullable String correctionReason,
        String facts,
        String pdfHash,
        String ofdHash,
        String issuedBy,
        String issuedByName,
        LocalDateTime issuedAt) {

    /** As others may know it. */
    public IssuedDocument document() {
        return new IssuedDocument(
                id,
                penaltyId,
                DocumentKind.valueOf(kind),
                agency,
                number,
                title,
                corrects,
                pdfHash,
                ofdHash,
                issuedBy,
                issuedByName,
                issuedAt.toInstant(ZoneOffset.UTC));
    }
}
