package io.cityloop.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * A line of the register with its time.
 *
 * @param number never reused; the number explanations name
 * @param line what it says
 * @param since version of the register with which it began
 * @param until version with which it ended; null while it is true
 */
public record RegisteredLine(
        long number,
        ResponsibilityLine line,
        int since,
        @Nullable Integer until) {}
