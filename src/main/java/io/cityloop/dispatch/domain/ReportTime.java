package io.cityloop.dispatch.domain;

/**
 * When the problem was reported, on the city's clocks.
 *
 * @param minute of the day, 0 to 1439
 * @param workingDay people work and pupils learn on that day
 */
public record ReportTime(int minute, boolean workingDay) {

    /** Whether it was between these two, given as hours and minutes in one number: 730 is half past seven. */
    public boolean between(int from, int until) {
        int clock = minute / 60 * 100 + minute % 60;
        return clock >= from && clock <= until;
    }
}
