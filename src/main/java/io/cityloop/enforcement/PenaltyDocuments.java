package io.cityloop.enforcement;

import io.cityloop.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents of penalty files; a bean. Facts are texts under the keys that {@code penalty-documents/} uses; what is
 * not given and not required is left out or left blank for a pen. {@code agencyName} and {@code date} are filled in.
 * Terms are bare ({@code payWithin} 十五日, or 当场; {@code term} 三十日), sums in yuan without the word; {@code facts},
 * {@code statement} and the like may have several lines, each a paragraph; {@code goods} has one thing a line,
 * name|specification|quantity|remark.
 */
public interface PenaltyDocuments {

    /**
     * How the document would look, marked as a preview, without a number; what is missing stays blank.
     *
     * @return PDF
     */
    byte[] preview(String penaltyId, DocumentKind kind, Map<String, String> facts);

    /**
     * Issues the document: draws the next number of agency, kind and year, and freezes PDF and OFD. Needs a transaction
     * of the caller; when it rolls back, the number was never given. Publishes {@link DocumentIssued}.
     *
     * @throws io.cityloop.identity.RejectedInput on fields {@code facts.<key>} that are missing, with the article
     */
    IssuedDocument issue(String penaltyId, DocumentKind kind, Map<String, String> facts, Actor actor);

    /**
     * The same with a number that this person {@link #reserve reserved} before; each serves once.
     *
     * @throws io.cityloop.identity.RejectedInput on field {@code number} when it is not his, not of this agency, kind
     * @throws io.cityloop.identity.Conflict when it has been used
     */
    IssuedDocument issueReserved(
            String penaltyId, DocumentKind kind, Map<String, String> facts, Actor actor, String number);

    /**
     * A new document of the same kind that names the old one and takes its place; the old one stays as it is. Needs a
     * transaction of the caller.
     */
    IssuedDocument correct(long documentId, Map<String, String> facts, String reason, Actor actor);

    /** The documents of a file, in the order they went out. */
    List<IssuedDocument> of(String penaltyId);

    /** The document with this id. */
    Optional<IssuedDocument> find(long documentId);

    /**
     * The bytes that went out.
     *
     * @throws io.cityloop.identity.NotFound when there is no such document
     * @throws IllegalStateException when the kept bytes no longer fit their hash
     */
    byte[] open(long documentId, DocumentFormat format);

    /**
     * The whole file 卷宗 as one PDF: cover, table of contents, documents, evidence, hashes; what went out and the
     * photos are attached as they are. {@code --check-dossier=file} verifies it.
     */
    byte[] dossier(String penaltyId);

    /**
     * Numbers for a telephone without a network. They are gone from the series whether they are used or not.
     *
     * @param count how many, within the setting
     * @throws io.cityloop.identity.RejectedInput on field {@code count}
     */
    List<String> reserve(String agency, DocumentKind kind, int year, int count, Actor actor);

    /** The numbers this person has reserved and not used, in the order of the series. */
    List<String> reserved(String agency, DocumentKind kind, int year, Actor actor);
}
