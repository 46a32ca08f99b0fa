package io.cityloop.casefile;

import io.cityloop.geo.Point;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo to be tied to a case.
 *
 * @param takenAt when the device says it was taken
 * @param takenWhere where the device says it was taken
 */
public record MediaLink(
        String sha256,
        MediaPurpose purpose,
        @Nullable Instant takenAt,
        @Nullable Point takenWhere) {

    /** A photo of which nothing more is known. */
    public static MediaLink of(String sha256, MediaPurpose purpose) {
        return new MediaLink(sha256, purpose, null, null);
    }
}
