package io.cityloop.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step a person took in a round.
 *
 * @param timelineSeq number of the timeline entry behind it
 * @param action what was done, as in the timeline
 * @param role key of the role he acted in
 * @param organisation his organisation
 * @param onTime the clock of that stage had not run over its limit; null for a step without a clock
 */
public record StepMark(
        int timelineSeq,
        String action,
        String username,
        @Nullable String role,
        @Nullable String organisation,
        Instant at,
        @Nullable Boolean onTime) {}
