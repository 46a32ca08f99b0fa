package io.cityloop.enforcement.persistence;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code penalty_request}; {@code answer} is JSON, null only while the request is being done. */
public record ClientRequestRow(
        String scope,
        String clientId,
        String what,
        String username,
        String fingerprint,
        @Nullable String answer,
        LocalDateTime askedAt) {}
