package io.cityloop.enforcement.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on issued documents and their numbers. There is none that changes a document. */
@Mapper
public interface DocumentMapper {

    /** Moves a series on; its row stays locked until the transaction ends, so that no number is given twice. */
    void draw(
            @Param("agency") String agency,
            @Param("kind") String kind,
            @Param("yearOf") int yearOf,
            @Param("count") int count);

    /** The number drawn last. */
    int lastDrawn(@Param("agency") String agency, @Param("kind") String kind, @Param("yearOf") int yearOf);

    /** Adds a document. */
    void insert(DocumentRow row);

    /** Id of the document with this number. */
    long idOf(@Param("agency") String agency, @Param("number") String number);

    /** Adds the bytes of a document. */
    void insertBytes(DocumentBytes bytes);

    /** The document, null when there is none. */
    @Nullable
    DocumentRow find(@Param("id") long id);

    /** The documents of a file, in the order they went out. */
    List<DocumentRow> ofPenalty(@Param("penaltyId") String penaltyId);

    /** The bytes of a document, null when there are none. */
    @Nullable
    DocumentBytes bytes(@Param("documentId") long documentId, @Param("format") String format);

    /** Adds a reserved number. */
    void insertReservation(ReservedNumber row);

    /** Locks a reserved number; null when nobody reserved it. */
    @Nullable
    ReservedNumber lockReservation(@Param("agency") String agency, @Param("number") String number);

    /** Ties a reserved number to the document that bears it. */
    int useReservation(
            @Param("agency") String agency, @Param("number") String number, @Param("documentId") long documentId);

    /** How many numbers of this kind and year a person has reserved and not used. */
    int countUnused(
            @Param("agency") String agency,
            @Param("kind") String kind,
            @Param("yearOf") int yearOf,
            @Param("username") String username);

    /** Those numbers, in the order of the series. */
    List<String> unused(
            @Param("agency") String agency,
            @Param("kind") String kind,
            @Param("yearOf") int yearOf,
            @Param("username") String username);
}
