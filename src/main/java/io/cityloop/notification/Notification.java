package io.cityloop.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person was told; see {@link Notice} for kind and arguments.
 *
 * @param readAt when he read it, null until then
 */
public record Notification(
        long id,
        String kind,
        @Nullable String caseNumber,
        List<String> args,
        Instant at,
        @Nullable Instant readAt) {

    /** Nobody has read it. */
    public boolean unread() {
        return readAt == null;
    }
}
