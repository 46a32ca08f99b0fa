package io.cityloop.casefile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code cityloop.capture.*}: what is taken in the field and sent later.
 *
 * @param clockTolerance a device's clock may be off this much before what it says is marked
 * @param uploadLife how long an upload that was begun waits to be gone on with
 */
@ConfigurationProperties("cityloop.capture")
public record CaptureSettings(
        @DefaultValue("2m") Duration clockTolerance,
        @DefaultValue("7d") Duration uploadLife) {}
