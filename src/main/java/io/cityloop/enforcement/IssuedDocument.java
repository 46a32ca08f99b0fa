package io.cityloop.enforcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document as it went out. Its bytes never change again; {@link PenaltyDocuments#open} gives them.
 *
 * @param agency organisation whose series the number is of
 * @param number such as 云城管罚决字〔2026〕1号
 * @param title Chinese, as printed
 * @param corrects the document this one takes the place of; null for a first one
 * @param pdfHash SHA-256 of the PDF, lower-case hex
 * @param ofdHash SHA-256 of the OFD, lower-case hex
 * @param issuedBy username
 * @param issuedByName name as it was
 */
public record IssuedDocument(
        long id,
        String penaltyId,
        DocumentKind kind,
        String agency,
        String number,
        String title,
        @Nullable Long corrects,
        String pdfHash,
        String ofdHash,
        String issuedBy,
        String issuedByName,
        Instant issuedAt) {}
