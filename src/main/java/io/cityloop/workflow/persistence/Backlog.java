package io.cityloop.workflow.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits in the outbox.
 *
 * @param unsent number of commands
 * @param oldest when the oldest of them was written; null when none waits
 */
public record Backlog(long unsent, @Nullable Instant oldest) {}
