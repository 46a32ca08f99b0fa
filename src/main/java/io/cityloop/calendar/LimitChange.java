package io.cityloop.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * Time granted on top of a clock's limit.
 *
 * @param at when it was granted; overtime made before stays a fact
 * @param added how much, in the limit's own unit
 */
public record LimitChange(Instant at, Duration added) {

    /** Refuses a change that takes time away. */
    public LimitChange {
        if (added.isNegative()) {
            throw new IllegalArgumentException("A limit is never shortened afterwards: " + added);
        }
    }
}
