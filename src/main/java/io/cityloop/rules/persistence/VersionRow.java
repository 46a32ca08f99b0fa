package io.cityloop.rules.persistence;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code rule_version}; times in UTC, the report as JSON. */
public record VersionRow(
        long id,
        String decision,
        String hash,
        String origin,
        @Nullable String base,
        String state,
        String author,
        String note,
        LocalDateTime createdAt,
        @Nullable LocalDateTime checkedAt,
        @Nullable String report) {}
