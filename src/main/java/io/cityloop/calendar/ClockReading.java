package io.cityloop.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a clock shows at one instant. All durations are in the clock's own unit.
 *
 * @param dueAt when the allowance ends; while an open pause lasts: when it would end if the clock ran again now
 * @param warnAt when the warning share of the allowance has passed, with the same proviso
 * @param spent counted time so far, pauses left out
 * @param remaining allowance less spent, never negative
 * @param overdue whether more than the allowance of that moment was spent, and the clock has not been given more since
 * @param paused whether the clock is paused at the instant (a stopped clock is not)
 * @param provisional whether a year without a published notice was crossed
 * @param derivation sentences a person can check by hand; written only when somebody reads them
 * @param overtime time spent beyond the allowance of the moment, as a fact: a later grant does not wipe it out
 */
public record ClockReading(
        Instant dueAt,
        Instant warnAt,
        Duration spent,
        Duration remaining,
        boolean overdue,
        boolean paused,
        boolean provisional,
        List<String> derivation,
        Duration overtime) {}
