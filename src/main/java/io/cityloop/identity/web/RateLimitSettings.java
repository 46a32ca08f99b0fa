package io.cityloop.identity.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sizes of the named buckets, under {@code cityloop.rate-limits.<name>}: so many per period. What is set replaces the
 * default of the same name; a capacity of 0 switches the bucket off.
 */
@ConfigurationProperties("cityloop")
record RateLimitSettings(@Nullable Map<String, Bucket> rateLimits) {

    private static final Map<String, Bucket> DEFAULTS = Map.ofEntries(
            // Reports of programs, and of a page, that show no work done for them (see intake's proof of work).
            Map.entry("report-address", new Bucket(60, Duration.ofMinutes(10))),
            // Reports that work was done for: many may share the address of an office or a mobile network.
            Map.entry("report-proved", new Bucket(240, Duration.ofMinutes(10))),
            // Reports by the page without scripts, which cannot work.
            Map.entry("report-plain", new Bucket(10, Duration.ofMinutes(10))),
            Map.entry("report-phone", new Bucket(20, Duration.ofHours(1))),
            Map.entry("media-address", new Bucket(120, Duration.ofMinutes(10))),
            Map.entry("upload-person", new Bucket(2_000, Duration.ofHours(1))),
            Map.entry("track-address", new Bucket(60, Duration.ofMinutes(10))),
            // Tries of four digits at one number, from wherever they come.
            Map.entry("track-case", new Bucket(120, Duration.ofHours(1))),
            Map.entry("nearby-address", new Bucket(120, Duration.ofMinutes(10))),
            Map.entry("suggestion-address", new Bucket(240, Duration.ofMinutes(10))),
            Map.entry("public-address", new Bucket(600, Duration.ofMinutes(10))),
            Map.entry("register-address", new Bucket(5, Duration.ofHours(1))),
            Map.entry("open311-address", new Bucket(3000, Duration.ofMinutes(10))),
            Map.entry("open311-wrong-key", new Bucket(30, Duration.ofMinutes(10))),
            Map.entry("wechat-sender", new Bucket(60, Duration.ofMinutes(10))),
            // Look-ups of callers' earlier cases by one operator of the hotline.
            Map.entry("hotline-lookup", new Bucket(240, Duration.ofMinutes(10))),
            Map.entry("urge-case", new Bucket(3, Duration.ofHours(1))));

    /** The buckets as they are in force. */
    Map<String, Bucket> inForce() {
        var all = new HashMap<>(DEFAULTS);
        if (rateLimits != null) {
            all.putAll(rateLimits);
        }
        all.values().removeIf(bucket -> bucket.capacity() == 0);
        return all;
    }

    /** So many per period, refilled evenly. */
    record Bucket(int capacity, @DefaultValue("10m") Duration period) {}
}
