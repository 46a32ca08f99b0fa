package io.cityloop.dispatch.persistence;

import java.time.LocalDateTime;

/** A row of table {@code register_version}; times are UTC. */
public record VersionRow(
        int number,
        LocalDateTime madeAt,
        String madeBy,
        String source,
        String reason,
        int lineCount,
        int added,
        int ended) {}
