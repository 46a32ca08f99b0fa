package io.cityloop.handling;

import io.cityloop.calendar.Limit;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of handling.
 *
 * @param reworkFloor what a rework gets at least, when less of the limit is left
 * @param urgeEvery how long an urge holds before the same person may urge the same case again
 * @param urgeAfterPercent how much of the handling limit must have passed before the reporter may urge
 * @param extensions how many extensions a round may be granted
 * @param suspensions how often a round may be suspended
 * @param longestSuspension how far ahead a suspension may end
 * @param suspensionCategories what may be given as the ground of a suspension
 * @param supervisionLevels how weighty a supervision may be
 * @param reviewLimit what each reviewer of an application has; the dispatch stage's limit when not set
 */
@ConfigurationProperties("cityloop.handling")
public record HandlingSettings(
        @DefaultValue("4工作时") Limit reworkFloor,
        @DefaultValue("2h") Duration urgeEvery,
        @DefaultValue("50") int urgeAfterPercent,
        @DefaultValue("2") int extensions,
        @DefaultValue("1") int suspensions,
        @DefaultValue("1y") Period longestSuspension,
        @DefaultValue({"season", "funding", "largerWorks"}) List<String> suspensionCategories,
        @DefaultValue({"ordinary", "key", "listed"}) List<String> supervisionLevels,
        @Nullable Limit reviewLimit) {}
