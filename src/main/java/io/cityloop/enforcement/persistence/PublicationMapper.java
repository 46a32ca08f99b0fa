package io.cityloop.enforcement.persistence;

import io.cityloop.enforcement.WithdrawnDecision;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on the public list of decisions. */
@Mapper
public interface PublicationMapper {

    /** Adds an entry. */
    void insert(PublicationRow row);

    /** The entry of a document, null when it was never published. */
    @Nullable
    PublicationRow ofDocument(@Param("documentId") long documentId);

    /** The entry, null when there is none. */
    @Nullable
    PublicationRow find(@Param("id") long id);

    /** Locks an entry; null when there is none. */
    @Nullable
    PublicationRow lock(@Param("id") long id);

    /** The entries of a file that stand. */
    List<PublicationRow> standing(@Param("penaltyId") String penaltyId);

    /** Notes that an entry has to come off the list by a day. */
    void annul(
            @Param("id") long id,
            @Param("on") LocalDate on,
            @Param("reason") String reason,
            @Param("offBy") LocalDate offBy);

    /** Takes an entry off the list. */
    void withdraw(
            @Param("id") long id,
            @Param("by") String by,
            @Param("at") LocalDateTime at,
            @Param("reason") String reason);

    /** What stands, newest first. */
    List<PublicationRow> page(@Param("beforeId") @Nullable Long beforeId, @Param("limit") int limit);

    /** What must come off and still stands, the most urgent first. */
    List<PublicationRow> due(@Param("limit") int limit);

    /** What came off the list, newest first. */
    List<WithdrawnRow> withdrawnRows(@Param("limit") int limit);

    /** The same as others may know it. */
    default List<WithdrawnDecision> withdrawn(int limit) {
        return withdrawnRows(limit).stream().map(WithdrawnRow::decision).toList();
    }
}
