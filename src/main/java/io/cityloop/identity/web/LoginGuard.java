package io.cityloop.identity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityloop.identity.TooManyRequests;
import io.cityloop.identity.domain.GrowingDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow: failures are counted per name and address, per address (many names from one place) and
 * per name (one name from many places). Success clears the first only, so an own account is no way around the second.
 */
@Component
class LoginGuard {

    private static final GrowingDelay PAIR = new GrowingDelay(5, Duration.ofMinutes(15));
    private static final GrowingDelay ADDRESS = new GrowingDelay(50, Duration.ofMinutes(5));
    /** Short, because anybody can bring it about for anybody else. */
    private static final GrowingDelay NAME = new GrowingDelay(50, Duration.ofSeconds(30));

    private final Clock clock;
    private final Cache<String, Failures> failures = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(200_000)
            .build();

    LoginGuard(Clock clock) {
        this.clock = clock;
    }

    /** Throws {@link TooManyRequests} while the next attempt has to wait. */
    void admit(String username, String address) {
        var now = clock.instant();
        for (var key : keys(username, address)) {
            var before = failures.getIfPresent(key.text());
            if (before != null && before.waitUntil().isAfter(now)) {
                throw new TooManyRequests(Duration.between(now, before.waitUntil()));
            }
        }
    }

    void failed(String username, String address) {
        var now = clock.instant();
        for (var key : keys(username, address)) {
            failures.asMap().compute(key.text(), (text, before) -> {
                var count = before == null ? 1 : before.count() + 1;
                return new Failures(count, now.plus(key.delay().after(count)));
            });
        }
    }

    void succeeded(String username, String address) {
        failures.invalidate(keys(username, address).getFirst().text());
    }

    private static List<Key> keys(String username, String address) {
        return List.of(
                new Key("pair " + username + " " + address, PAIR),
                new Key("address " + address, ADDRESS),
                new Key("name " + username, NAME));
    }

    private record Key(String text, GrowingDelay delay) {}

    private record Failures(int count, Instant waitUntil) {}
}
