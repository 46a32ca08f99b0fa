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

    private static final Map<String, Bucket> DEFAULTS = Map.of(
            "report-address", new Bucket(60, Duration.ofMinutes(10)),
            "report-phone", new Bucket(20, Duration.ofHours(1)),
            "media-address", new Bucket(120, Duration.ofMinutes(10)),
            "track-address", new Bucket(60, Duration.ofMinutes(10)),
            "nearby-address", new Bucket(120, Duration.ofMinutes(10)),
            "open311-address", new Bucket(3000, Duration.ofMinutes(10)),
            "open311-wrong-key", new Bucket(30, Duration.ofMinutes(10)),
            "wechat-sender", new Bucket(60, Duration.ofMinutes(10)),
            "urge-case", new Bucket(3, Duration.ofHours(1)));

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
