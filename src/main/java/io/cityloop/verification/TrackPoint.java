package io.cityloop.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody was.
 *
 * @param accuracy metres
 */
public record TrackPoint(
        @Nullable Instant at,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Double accuracy) {}
