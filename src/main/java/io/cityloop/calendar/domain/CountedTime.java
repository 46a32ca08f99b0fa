package io.cityloop.calendar.domain;

/**
 * Time of which only some stretches count. Both questions are answered by a binary search over prefix sums, without
 * allocation and without stepping through days. Instants and lengths are milliseconds.
 */
public sealed interface CountedTime permits WallClock, Stretches {

    /** Counted time between the beginning of the calendar and {@code instant}. */
    long before(long instant);

    /** The earliest instant before which {@code total} was counted since the beginning of the calendar. */
    long at(long total);

    /** The earliest instant, not before {@code from}, at which {@code length} has been counted since {@code from}. */
    default long reach(long from, long length) {
        return length == 0 ? from : at(before(from) + length);
    }

    /** Counted time from {@code from} to {@code to}. */
    default long between(long from, long to) {
        return before(to) - before(from);
    }
}
