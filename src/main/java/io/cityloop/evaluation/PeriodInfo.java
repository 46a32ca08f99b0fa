package io.cityloop.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A period and what became of it.
 *
 * @param revision how often it has been computed; 0 while it never was
 * @param ruleVersion the rules it was last computed by
 * @param asOf facts known until then were counted
 * @param steps everything that was done to it, oldest first
 */
public record PeriodInfo(
        Period period,
        PeriodState state,
        int revision,
        @Nullable String ruleVersion,
        @Nullable Instant asOf,
        @Nullable Instant publishedAt,
        List<Step> steps) {

    /**
     * Something done to a period.
     *
     * @param action {@code computed}, {@code published} or {@code adjusted}
     * @param details what it came to, by name: {@code sheets}, {@code revision}, {@code case}, {@code appeal}; or
     *     {@code text} in words, as older steps have it
     */
    public record Step(String action, String by, Instant at, Map<String, String> details) {

        /** Copies the details. */
        public Step {
            details = Map.copyOf(details);
        }
    }

    /** Whatever is shown of it is running figures. */
    public boolean provisional() {
        return state == PeriodState.RUNNING || state == PeriodState.OPEN;
    }
}
