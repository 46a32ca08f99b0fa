package io.cityloop.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Result of going through a timeline link by link.
 *
 * @param brokenAt first entry that does not fit, null when all do
 */
public record TimelineCheck(
        boolean intact,
        int entries,
        @Nullable Integer brokenAt,
        @Nullable String why) {}
