package io.cityloop.open311.persistence;

import io.cityloop.open311.PushState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A push as it stands.
 *
 * @param reference letters that stand in what was sent, so that it can be found at the other side
 * @param postedAt when it was last about to be sent
 */
public record PushRow(
        long id,
        long targetId,
        String caseNumber,
        String serviceCode,
        String reference,
        PushState state,
        int attempts,
        Instant nextAt,
        @Nullable Instant postedAt,
        @Nullable String token,
        @Nullable String remoteId,
        @Nullable String remoteStatus,
        @Nullable String remoteNotes,
        @Nullable String remoteUpdated,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant sentAt) {}
