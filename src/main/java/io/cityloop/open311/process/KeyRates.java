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

    private record Level(double left, Instant at, boolean taken) {}

    /** Takes one. Throws {@link TooManyRequests}. */
    void take(ApiKey key) {
        Instant now = clock.instant();
        double perMilli = (double) key.perHour() / PERIOD.toMillis();
        Level level = levels.asMap().compute(key.id(), (id, before) -> {
            double left = before == null
                    ? key.perHour()
                    : Math.min(
                            key.perHour(),
                            before.left()
                                    + Math.max(
                                                    0,
                                                    Duration.between(before.at(), now)
                                                            .toMillis())
                                            * perMilli);
            return left >= 1 ? new Level(left - 1, now, true) : new Level(left, now, false);
        });
        if (!level.taken()) {
            throw new TooManyRequests(Duration.ofMillis((long) Math.ceil((1 - level.left()) / perMilli)));
        }
    }
}
