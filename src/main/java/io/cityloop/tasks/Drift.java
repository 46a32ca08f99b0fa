package io.cityloop.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something on which the database and the engine disagree.
 *
 * @param kind {@code taskWithoutJob}: a task the engine no longer waits for; {@code caseWithoutTask}: an open case that
 *     waits for nobody
 * @param goneAt when it was no longer so
 * @param repair what the program did about it; null when a person has to look
 */
public record Drift(
        long id,
        String kind,
        String caseNumber,
        int round,
        @Nullable Long taskId,
        Instant foundAt,
        @Nullable Instant goneAt,
        @Nullable String repair) {}
