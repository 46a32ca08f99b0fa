package io.cityloop.enforcement.persistence;

import io.cityloop.casefile.ChainLink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of table {@code penalty_act}, details as they were hashed. */
public record ActRow(
        String penaltyId,
        int seq,
        Instant at,
        String username,
        String name,
        @Nullable String role,
        @Nullable String organisation,
        String kind,
        String details,
        String previousHash,
        String hash) {

    static ActRow of(ChainLink link) {
        return new ActRow(
                link.caseNumber(),
                link.seq(),
                link.at(),
                link.username(),
                link.name(),
                link.role(),
                link.organisation(),
                link.action(),
                link.details(),
                link.previousHash(),
                link.hash());
    }

    ChainLink link() {
        return new ChainLink(
                previousHash, penaltyId, seq, 1, at, username, name, role, organisation, kind, details, null);
    }
}
