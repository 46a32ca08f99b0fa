package io.cityloop.identity.domain;

import java.time.Duration;

/**
 * How long the next attempt has to wait after so many failures: not at all for the first few, then one second, doubling
 * up to the longest. Nobody is ever locked out for good, so locking others out is no weapon.
 */
public record GrowingDelay(int free, Duration longest) {

    /** The wait after this many failures in a row. */
    public Duration after(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        var doublings = Math.min(failures - free - 1, 30);
        var delay = Duration.ofSeconds(1L << doublings);
        return delay.compareTo(longest) > 0 ? longest : delay;
    }
}
