package io.cityloop.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version tried against another on past decisions, and on the saved examples.
 *
 * @param base hash of the version compared with, null when there was none
 * @param decisions how many past decisions were judged by both
 * @param same how many concluded the same by the same rules
 * @param otherRules how many concluded the same by other rules
 * @param differing those that concluded differently
 * @param unreadable how many were kept in a form that cannot be judged again
 * @param examples how many saved examples were tried
 * @param missed those not answered as expected
 * @param millis how long the tried version took for all of it, in milliseconds
 */
public record TrialResult(
        @Nullable String base,
        int decisions,
        int same,
        int otherRules,
        List<RuleDifference> differing,
        int unreadable,
        int examples,
        List<ExampleMiss> missed,
        long millis) {}
