package io.cityloop.verification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code cityloop.duty.*}: inspectors on duty and their tracks.
 *
 * @param requireShift whether only those who went on duty are sent anywhere; else everybody is who is not away
 * @param longestShift a shift nobody ended is over after this long
 * @param lateness how long after its begin a shift may still arrive, from a phone without network
 * @param trackKept how long the points of a track are kept
 * @param pointEvery how often a phone notes where it is
 * @param pointsPerBatch most points taken at once
 */
@ConfigurationProperties("cityloop.duty")
public record DutySettings(
        @DefaultValue("false") boolean requireShift,
        @DefaultValue("16h") Duration longestShift,
        @DefaultValue("3d") Duration lateness,
        @DefaultValue("30d") Duration trackKept,
        @DefaultValue("30s") Duration pointEvery,
        @DefaultValue("500") int pointsPerBatch) {}
