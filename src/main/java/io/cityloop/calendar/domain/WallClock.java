package io.cityloop.calendar.domain;

/** All time counts, nights and holidays too. */
public record WallClock() implements CountedTime {

    @Override
    public long before(long instant) {
        return instant;
    }

    @Override
    public long reach(long from, long length) {
        return Math.addExact(from, length);
    }
}
