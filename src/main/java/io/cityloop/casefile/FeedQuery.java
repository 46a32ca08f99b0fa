package io.cityloop.casefile;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of the feed.
 *
 * @param subClasses any of these; empty means any
 * @param unclassified with a list of sub-classes: also those of which nobody has said yet what they are
 * @param open only those not concluded (true), only concluded ones (false), null for both
 * @param from reported at or after
 * @param to reported at or before
 * @param changedAfter null means any
 * @param changedBefore null means any
 * @param offset so many are passed over
 * @param limit at most this many
 */
public record FeedQuery(
        Set<String> subClasses,
        boolean unclassified,
        @Nullable Boolean open,
        Instant from,
        Instant to,
        @Nullable Instant changedAfter,
        @Nullable Instant changedBefore,
        int offset,
        int limit) {

    /** Keeps its own copy of the set. */
    public FeedQuery {
        subClasses = Set.copyOf(subClasses);
    }

    /** Whether the sub-class matters. */
    public boolean bySubClass() {
        return unclassified || !subClasses.isEmpty();
    }
}
