package io.cityloop.verification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of verification.
 *
 * @param maxOpenTasks from this many open tasks on an inspector's hands are full and the next nearest goes
 * @param nearestGrids how many responsibility grids around the place are looked at
 */
@ConfigurationProperties("cityloop.verification")
public record VerificationSettings(
        @DefaultValue("20") int maxOpenTasks,
        @DefaultValue("12") int nearestGrids) {}
