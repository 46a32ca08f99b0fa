package io.cityloop.enforcement.persistence;

import io.cityloop.enforcement.CustodyAction;
import io.cityloop.enforcement.CustodyEntry;
import io.cityloop.enforcement.domain.HashLink;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A row of table {@code penalty_custody}; {@code number} is the piece's. Times are UTC. */
public record CustodyRow(
        long id,
        String penaltyId,
        int link,
        int number,
        String action,
        String fromHolder,
        String toHolder,
        @Nullable String note,
        LocalDateTime at,
        String recordedBy,
        LocalDateTime recordedAt,
        String previousHash,
        String hash) {

    /** The hash that the content gives. */
    public String computed() {
        return HashLink.hash(
                previousHash,
                "custody",
                penaltyId,
                link,
                number,
                action,
                fromHolder,
                toHolder,
                note,
                at,
                recordedBy,
                recordedAt);
    }

    /** The row with the hash its content gives. */
    public CustodyRow sealed() {
        return new CustodyRow(
                id,
                penaltyId,
                link,
                number,
                action,
                fromHolder,
                toHolder,
                note,
                at,
                recordedBy,
                recordedAt,
                previousHash,
                computed());
    }

    /** As others may know it. */
    public CustodyEntry entry() {
        return new CustodyEntry(
                CustodyAction.valueOf(action),
                fromHolder,
                toHolder,
                note,
                at.toInstant(ZoneOffset.UTC),
                recordedBy,
                recordedAt.toInstant(ZoneOffset.UTC),
                hash);
    }
}
