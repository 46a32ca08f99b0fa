package io.cityloop.calendar.web;

import io.cityloop.calendar.HoursDraft;
import java.util.List;

/** The hours in force as programs read them; the same fields, with a reason, change them. */
record HoursAnswer(
        long edition,
        String usual,
        List<HoursDraft.SeasonalDraft> seasonal,
        String duty,
        List<HoursDraft.SeasonDraft> seasons) {

    HoursAnswer(long edition, HoursDraft hours) {
        this(edition, hours.usual(), hours.seasonal(), hours.duty(), hours.seasons());
    }
}
