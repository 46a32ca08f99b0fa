package io.cityloop.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did what with the rules of a decision. */
public record RuleTrailEntry(@Nullable String hash, String action, String actor, String details, Instant at) {}
