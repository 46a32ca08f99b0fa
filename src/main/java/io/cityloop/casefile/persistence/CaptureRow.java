package io.cityloop.casefile.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code media_capture}. */
record CaptureRow(
        String sha256,
        String username,
        Instant saidAt,
        @Nullable Long clockOffset,
        @Nullable Instant correctedAt,
        boolean skewed,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Double accuracy,
        Instant receivedAt) {}
