package io.cityloop.verification.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A new row of {@code duty_shift}. */
record ShiftRow(
        String username,
        String clientId,
        @Nullable String consent,
        Instant startedAt,
        Instant saidStartedAt,
        @Nullable Long clockOffset,
        boolean skewed,
        Instant receivedAt) {}
