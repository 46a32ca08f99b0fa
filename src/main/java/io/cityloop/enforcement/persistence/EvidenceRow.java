package io.cityloop.enforcement.persistence;

import io.cityloop.enforcement.CustodyEntry;
import io.cityloop.enforcement.EvidenceItem;
import io.cityloop.enforcement.EvidenceKind;
import io.cityloop.enforcement.domain.HashLink;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of table {@code penalty_evidence}. Times are UTC. */
public record EvidenceRow(
        long id,
        String penaltyId,
        int link,
        int number,
        String kind,
        String title,
        @Nullable String mediaSha256,
        String place,
        LocalDateTime takenAt,
        String taker,
        String secondOfficer,
        String source,
        String addedBy,
        LocalDateTime addedAt,
        String previousHash,
        String hash) {

    /** The hash that the content gives. */
    public String computed() {
        return HashLink.hash(
                previousHash,
                "evidence",
                penaltyId,
                link,
                number,
                kind,
                title,
                mediaSha256,
                place,
                takenAt,
                taker,
                secondOfficer,
                source,
                addedBy,
                addedAt);
    }

    /** The row with the hash its content gives. */
    public EvidenceRow sealed() {
        return new EvidenceRow(
                id,
                penaltyId,
                link,
                number,
                kind,
                title,
                mediaSha256,
                place,
                takenAt,
                taker,
                secondOfficer,
                source,
                addedBy,
                addedAt,
                previousHash,
                computed());
    }

    /** As others may know it. */
    public EvidenceItem item(List<CustodyEntry> custody) {
        return new EvidenceItem(
                id,
                penaltyId,
                number,
                EvidenceKind.valueOf(kind),
                title,
                mediaSha256,
                place,
                takenAt.toInstant(ZoneOffset.UTC),
                taker,
                secondOfficer,
                source,
                addedBy,
                addedAt.toInstant(ZoneOffset.UTC),
                custody,
                hash);
    }
}
