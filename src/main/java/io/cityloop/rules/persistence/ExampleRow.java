package io.cityloop.rules.persistence;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code rule_example}; facts, shared and expected as JSON. */
public record ExampleRow(
        long id,
        String decision,
        String title,
        String facts,
        @Nullable String shared,
        String expected,
        String origin,
        @Nullable String caseNumber,
        boolean active,
        String createdBy,
        LocalDateTime createdAt) {}
