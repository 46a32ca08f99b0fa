package io.cityloop.enforcement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence on the list of a penalty file, with everybody who had it.
 *
 * @param number 1 for the first of the file
 * @param mediaSha256 hash and name of the photo, null when there is none
 * @param custody who had it since, first to last
 * @param hash hash of its link in the chain of the file
 */
public record EvidenceItem(
        long id,
        String penaltyId,
        int number,
        EvidenceKind kind,
        String title,
        @Nullable String mediaSha256,
        String place,
        Instant takenAt,
        String taker,
        String secondOfficer,
        String source,
        String addedBy,
        Instant addedAt,
        List<CustodyEntry> custody,
        String hash) {

    /** Keeps its own copy of the custody. */
    public EvidenceItem {
        custody = List.copyOf(custody);
    }
}
