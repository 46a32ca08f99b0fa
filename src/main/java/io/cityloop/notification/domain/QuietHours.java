package io.cityloop.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours of the night in which what is not urgent waits.
 *
 * @param from minute of the day; the first quiet one
 * @param to minute of the day; the first that is quiet no more. Like {@code from}: no minute is quiet
 */
public record QuietHours(int from, int to) {

    private static final int MINUTES = 60;

    /** The moment itself, or the end of the quiet hours it lies in. */
    public Instant notBefore(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        int minute = local.getHour() * MINUTES + local.getMinute();
        boolean quiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to;
        if (!quiet) {
            return at;
        }
        LocalDate day = minute < to ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return day.atTime(LocalTime.of(to / MINUTES, to % MINUTES)).atZone(zone).toInstant();
    }
}
