package io.cityloop.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The application's clock in tests: runs with the machine until it is pinned. */
final class MovableClock extends Clock {

    private static final Clock MACHINE = Clock.systemUTC();

    private volatile @Nullable Instant pinned;

    void pin(Instant instant) {
        pinned = instant;
    }

    void advance(Duration step) {
        pinned = instant().plus(step);
    }

    void reset() {
        pinned = null;
    }

    @Override
    public Instant instant() {
        Instant at = pinned;
        return at == null ? MACHINE.instant() : at;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        MovableClock self = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return self.withZone(other);
            }

            @Override
            public Instant instant() {
                return self.instant();
            }
        };
    }
}
