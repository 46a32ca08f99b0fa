package io.cityloop.notification.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When the mail that collects the day goes out. */
public final class DailyMail {

    private DailyMail() {}

    /** The first full hour of that name after the moment; never the moment itself. */
    public static Instant after(Instant at, int hour, ZoneId zone) {
        ZonedDateTime today = at.atZone(zone).toLocalDate().atTime(hour, 0).atZone(zone);
        return (today.toInstant().isAfter(at) ? today : today.plusDays(1)).toInstant();
    }
}
