package io.cityloop.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How review or litigation ended.
 *
 * @param kind {@code REVIEW} or {@code LITIGATION}
 * @param result {@code MAINTAINED}, {@code CHANGED} or {@code ANNULLED}
 * @param on the day of the decision or judgment
 * @param number its number
 * @param fine the fine in yuan as changed; only with {@code CHANGED}
 * @param confiscation what is confiscated in yuan as changed; only with {@code CHANGED}
 * @param reason why, in words
 */
public record RemedyOutcome(
        @Nullable String kind,
        @Nullable String result,
        @Nullable LocalDate on,
        @Nullable String number,
        @Nullable String fine,
        @Nullable String confiscation,
        @Nullable String reason) {}
