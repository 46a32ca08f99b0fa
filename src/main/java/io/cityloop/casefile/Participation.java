package io.cityloop.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of the case a person did with his own hands; the ground of "whoever handled it never checks it". */
public record Participation(
        String caseNumber,
        int round,
        String username,
        String elementId,
        @Nullable String stage,
        Instant at) {}
