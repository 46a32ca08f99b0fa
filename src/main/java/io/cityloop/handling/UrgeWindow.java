package io.cityloop.handling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reporter may urge.
 *
 * @param open half of the handling limit has passed
 * @param from when it opens, or opened; null while no handling limit runs, or while it is paused and cannot be told
 */
public record UrgeWindow(boolean open, @Nullable Instant from) {

    /** No handling limit runs, so nobody is late. */
    public static UrgeWindow none() {
        return new UrgeWindow(false, null);
    }
}
