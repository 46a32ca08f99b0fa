package io.cityloop.calendar.web;

import io.cityloop.calendar.CalendarYears;
import io.cityloop.calendar.Deadline;
import io.cityloop.calendar.HolidayNotice;
import io.cityloop.calendar.HolidayNotices;
import io.cityloop.calendar.Limit;
import io.cityloop.calendar.OutsideCalendar;
import io.cityloop.calendar.UnreadableLimit;
import io.cityloop.calendar.WorkCalendars;
import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.RejectedInput;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calendar part of the HTTP contract. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private final WorkCalendars calendars;
    private final CalendarYears years;
    private final HolidayNotices notices;
    private final Permissions permissions;
    private final Clock clock;

    CalendarController(
            WorkCalendars calendars,
            CalendarYears years,
            HolidayNotices notices,
            Permissions permissions,
            Clock clock) {
        this.calendars = calendars;
        this.years = years;
        this.notices = notices;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** When a limit that starts at {@code from} (now, when left out) ends, and why, in the reader's language. */
    @GetMapping("/deadline")
    Deadline deadline(@RequestParam String limit, @RequestParam @Nullable String from, Locale locale) {
        Instant start = start(from);
        try {
            return calendars.current().deadline(start, Limit.parse(limit), locale);
        } catch (UnreadableLimit unreadable) {
            throw new RejectedInput("limit", "calendar.error.limit");
        } catch (OutsideCalendar outside) {
            throw new RejectedInput("from", "calendar.error.outside");
        }
    }

    /** A year with all its days. */
    @GetMapping("/{year:\\d{4}}")
    YearAnswer year(@PathVariable int year) {
        return YearAnswer.of(years.year(year));
    }

    /** Loads a year's notice; for the administrator. */
    @PostMapping(path = "/years", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    YearAnswer load(@RequestBody String list, @RequestParam @Nullable Integer year) {
        Actor actor = Actor.of(permissions.require(Action.CALENDAR_EDIT));
        HolidayNotice loaded = notices.loadJson(list, year, actor);
        return YearAnswer.of(years.year(loaded.year()));
    }

    private Instant start(@Nullable String from) {
        if (from == null || from.isBlank()) {
            return clock.instant();
        }
        try {
            return OffsetDateTime.parse(from).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new RejectedInput("from", "calendar.error.from");
        }
    }
}
