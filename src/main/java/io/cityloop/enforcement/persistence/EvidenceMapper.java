package io.cityloop.enforcement.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on evidence. Links are only ever added. */
@Mapper
public interface EvidenceMapper {

    /** Begins a chain where there is none. */
    void begin(@Param("penaltyId") String penaltyId, @Param("hash") String hash);

    /** Locks the end of a chain. */
    EvidenceHead lockHead(@Param("penaltyId") String penaltyId);

    /** The end of a chain, null when there is none. */
    @Nullable
    EvidenceHead head(@Param("penaltyId") String penaltyId);

    /** Moves the end of a chain on. */
    void moveHead(EvidenceHead head);

    /** Adds a piece. */
    void insertEvidence(EvidenceRow row);

    /** Adds a change of hands. */
    void insertCustody(CustodyRow row);

    /** The piece with this number, null when there is none. */
    @Nullable
    EvidenceRow piece(@Param("penaltyId") String penaltyId, @Param("number") int number);

    /** The pieces of a file, in order. */
    List<EvidenceRow> pieces(@Param("penaltyId") String penaltyId);

    /** The changes of hands of a file, in order. */
    List<CustodyRow> custody(@Param("penaltyId") String penaltyId);
}
