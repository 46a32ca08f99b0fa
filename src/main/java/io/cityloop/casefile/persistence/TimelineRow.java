package io.cityloop.casefile.persistence;

import io.cityloop.casefile.ChainLink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of a timeline entry, details as they were hashed. */
record TimelineRow(
        String caseNumber,
        int seq,
        int round,
        Instant at,
        String username,
        String name,
        @Nullable String role,
        @Nullable String organisation,
        String action,
        String details,
        @Nullable String reason,
        String previousHash,
        String hash) {

    static TimelineRow of(ChainLink link) {
        return new TimelineRow(
                link.caseNumber(),
                link.seq(),
                link.round(),
                link.at(),
                link.username(),
                link.name(),
                link.role(),
                link.organisation(),
                link.action(),
                link.details(),
                link.reason(),
                link.previousHash(),
                link.hash());
    }

    ChainLink link() {
        return new ChainLink(
                previousHash, caseNumber, seq, round, at, username, name, role, organisation, action, details, reason);
    }
}
