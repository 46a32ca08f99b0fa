package io.cityloop.casefile.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the feed says about a case beyond the case itself. */
record FeedRow(
        String number,
        Instant changedAt,
        @Nullable Instant dueAt,
        @Nullable String photo) {}
