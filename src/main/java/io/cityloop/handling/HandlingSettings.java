package io.cityloop.handling;

import io.cityloop.calendar.Limit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of handling.
 *
 * @param reworkFloor what a rework gets at least, when less of the limit is left
 * @param urgeEvery how long an urge holds before the same person may urge the same case again
 */
@ConfigurationProperties("cityloop.handling")
public record HandlingSettings(
        @DefaultValue("4工作时") Limit reworkFloor,
        @DefaultValue("2h") Duration urgeEvery) {}
