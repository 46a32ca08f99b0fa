package io.cityloop.open311.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came with a case; {@code answers} is JSON. */
public record RequestRow(
        String caseNumber,
        long keyId,
        String token,
        String locatedBy,
        @Nullable String accountId,
        @Nullable String deviceId,
        @Nullable String email,
        @Nullable String mediaUrl,
        String answers,
        Instant at) {}
