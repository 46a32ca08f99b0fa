package io.cityloop.notification.domain;

import java.time.Duration;

/** How long to wait between two tries. */
public final class Backoff {

    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    /** The first wait, doubled for every try after the first, at most the longest. */
    public static Duration after(int attempts, Duration first, Duration longest) {
        Duration wait = first.multipliedBy(1L << Math.clamp(attempts - 1, 0, MOST_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
