package io.cityloop.casefile;

import io.cityloop.identity.Actor;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did in a case of the past.
 *
 * @param action as the timeline names it, for example {@code acceptReport.accept}
 */
public record PastStep(
        Instant at,
        Actor actor,
        String action,
        Map<String, ?> details,
        @Nullable String reason) {}
