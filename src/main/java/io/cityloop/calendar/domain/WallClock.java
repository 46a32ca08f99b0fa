package io.cityloop.calendar.domain;

/** All time counts, nights and holidays too. */
public record WallClock() implements CountedTime {

    @Override
    public long before(long instant) {
        return instant;
    }

    @Override
    public long at(long total) {
        return total;
    }
}
