package io.cityloop.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo of a case: what it shows, by whom and when it was added, and where and when it was taken.
 *
 * @param takenAt as told, put right by the device's known offset; null when it is not known or not believed
 * @param clockSkewed the clock of the device that took it was wrong
 */
public record CasePhoto(
        String caseNumber,
        int round,
        String sha256,
        MediaPurpose purpose,
        String type,
        int width,
        int height,
        @Nullable Instant takenAt,
        @Nullable Double lon,
        @Nullable Double lat,
        String addedBy,
        Instant addedAt,
        boolean clockSkewed) {}
