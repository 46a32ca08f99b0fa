package io.cityloop.open311.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityloop.identity.TooManyRequests;
import io.cityloop.open311.ApiKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How often a key may report: as many as it allows within an hour, refilled evenly; counted by each node for itself. */
@Component
class KeyRates {

    private static final Duration PERIOD = Duration.ofHours(1);

    private final Clock clock;
    private final Cache<Long, Level> levels =
            Caffeine.newBuilder().expireAfterAccess(PERIOD).maximumSize(10_000).build();

    KeyRates(Clock clock) {
        this.clock = clock;
    }

    /** In parts of a report, one hour's milliseconds of them to each, so that every figure is whole. */
    private record Level(long parts, Instant at, boolean taken) {}

    /** Takes one. Throws {@link TooManyRequests}. */
    void take(ApiKey key) {
        Instant now = clock.instant();
        long one = PERIOD.toMillis();
        long full = key.perHour() * one;
        Level level = levels.asMap().compute(key.id(), (id, before) -> {
            long parts = before == null
                    ? full
                    : Math.min(full, before.parts() + refill(key, Duration.between(before.at(), now)));
            return parts >= one ? new Level(parts - one, now, true) : new Level(parts, now, false);
        });
        if (!level.taken()) {
            throw new TooManyRequests(Duration.ofMillis((one - level.parts() + key.perHour() - 1) / key.perHour()));
        }
    }

    private static long refill(ApiKey key, Duration passed) {
        return Math.clamp(passed.toMillis(), 0, PERIOD.toMillis()) * key.perHour();
    }
}
