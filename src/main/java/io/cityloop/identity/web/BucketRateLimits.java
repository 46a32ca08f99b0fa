package io.cityloop.identity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityloop.identity.RateLimits;
import io.cityloop.identity.TooManyRequests;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Token buckets in this process's memory; a full bucket is forgotten, so memory follows the busy clients only. */
@Component
class BucketRateLimits implements RateLimits {

    private final Map<String, RateLimitSettings.Bucket> sizes;
    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets;

    BucketRateLimits(RateLimitSettings settings, Clock clock) {
        sizes = settings.inForce();
        time = new ClockMeter(clock);
        var longest =
                sizes.values().stream().map(RateLimitSettings.Bucket::period).max(Duration::compareTo);
        buckets = Caffeine.newBuilder()
                .expireAfterAccess(longest.orElse(Duration.ofMinutes(1)))
                .maximumSize(200_000)
                .build();
    }

    @Override
    public void take(String bucket, String key) {
        var size = sizes.get(bucket);
        if (size == null) {
            return;
        }
        var probe = buckets.get(new Key(bucket, key), unused -> full(size)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket full(RateLimitSettings.Bucket size) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(size.capacity()).refillGreedy(size.capacity(), size.period()))
                .build();
    }

    private record Key(String bucket, String key) {}

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
