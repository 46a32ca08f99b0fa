package io.cityloop.casefile;

import io.cityloop.geo.Point;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a photo says of itself.
 *
 * @param takenAt by the camera's clock, read in the city's zone
 * @param takenWhere by the camera's receiver, WGS-84
 */
public record PhotoTrace(
        @Nullable Instant takenAt, @Nullable Point takenWhere) {

    /** A photo that says nothing. */
    public static PhotoTrace none() {
        return new PhotoTrace(null, null);
    }
}
