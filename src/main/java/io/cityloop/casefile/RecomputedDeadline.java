package io.cityloop.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deadline that is another one since a calendar was published. */
public record RecomputedDeadline(@Nullable Instant before, StageClock clock) {}
