package io.cityloop.identity.web;

import java.time.Duration;

/** The header's whole seconds, rounded up: one too early is one too many. */
final class RetryAfter {

    private RetryAfter() {}

    static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
