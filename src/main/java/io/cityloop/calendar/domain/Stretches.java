package io.cityloop.calendar.domain;

import io.cityloop.calendar.OutsideCalendar;
import java.time.Instant;
import java.util.Arrays;

/** Only the given stretches count. */
public final class Stretches implements CountedTime {

    private final long first;
    private final long last;
    private final long[] starts;
    private final long[] ends;
    /** Counted time up to the end of the stretch of the same index. */
    private final long[] sums;

    private Stretches(long first, long last, long[] starts, long[] ends) {
        this.first = first;
        this.last = last;
        this.starts = starts;
        this.ends = ends;
        this.sums = new long[starts.length];
        long sum = 0;
        for (int i = 0; i < starts.length; i++) {
            sum += ends[i] - starts[i];
            sums[i] = sum;
        }
    }

    @Override
    public long before(long instant) {
        requireInside(instant);
        int at = Arrays.binarySearch(starts, instant);
        int stretch = at >= 0 ? at : -at - 2;
        if (stretch < 0) {
            return 0;
        }
        return sums[stretch] - Math.max(0, ends[stretch] - instant);
    }

    @Override
    public long at(long total) {
        int at = Arrays.binarySearch(sums, total);
        int stretch = at >= 0 ? at : -at - 1;
        if (stretch == sums.length) {
            throw new OutsideCalendar("The calendar ends at " + Instant.ofEpochMilli(last) + ", before the limit does");
        }
        return ends[stretch] - (sums[stretch] - total);
    }

    /** Index of the first stretch that ends after {@code instant}; {@link #size} when none does. */
    public int firstEndingAfter(long instant) {
        int at = Arrays.binarySearch(ends, instant);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** How many stretches there are. */
    public int size() {
        return starts.length;
    }

    /** First millisecond of a stretch. */
    public long start(int stretch) {
        return starts[stretch];
    }

    /** First millisecond after a stretch. */
    public long end(int stretch) {
        return ends[stretch];
    }

    private void requireInside(long instant) {
        if (instant < first || instant > last) {
            throw new OutsideCalendar(Instant.ofEpochMilli(instant) + " lies outside the calendar, "
                    + Instant.ofEpochMilli(first) + " to " + Instant.ofEpochMilli(last));
        }
    }

    /** Collects stretches in order of time; those that touch become one. */
    public static final class Builder {

        private long[] starts = new long[1024];
        private long[] ends = new long[1024];
        private int size;

        /** Adds a stretch that begins not before the last one ended; an empty one is ignored. */
        public Builder add(long start, long end) {
            if (start >= end) {
                return this;
            }
            if (size > 0 && start < ends[size - 1]) {
                throw new IllegalArgumentException("Stretches overlap at " + Instant.ofEpochMilli(start));
            }
            if (size > 0 && start == ends[size - 1]) {
                ends[size - 1] = end;
                return this;
            }
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = start;
            ends[size++] = end;
            return this;
        }

        /** The stretches of a calendar that holds {@code first} to {@code last}. */
        public Stretches build(long first, long last) {
            return new Stretches(first, last, Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        }
    }
}
