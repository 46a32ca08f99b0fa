package io.cityloop.open311;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case on its way to another server, or there.
 *
 * @param target name of the server
 * @param remoteId its number there; null until known
 * @param remoteStatus {@code open} or {@code closed}, as the other side says
 * @param remoteNotes what the other side says about it; foreign text
 * @param error why the last try failed
 */
public record CasePush(
        long id,
        String caseNumber,
        String target,
        PushState state,
        int attempts,
        @Nullable String remoteId,
        @Nullable String remoteStatus,
        @Nullable String remoteNotes,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant sentAt) {}
