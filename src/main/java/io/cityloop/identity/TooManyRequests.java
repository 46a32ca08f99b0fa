package io.cityloop.identity;

import java.time.Duration;

/** More than the agreed rate: 429 with {@code Retry-After}. */
public class TooManyRequests extends RuntimeException {

    private final Duration retryAfter;

    /** Come back after this time; the header is in whole seconds, rounded up. */
    public TooManyRequests(Duration retryAfter) {
        super("too many requests, retry after " + retryAfter);
        this.retryAfter = retryAfter;
    }

    /** How long to wait. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
