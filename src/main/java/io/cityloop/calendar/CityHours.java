package io.cityloop.calendar;

import io.cityloop.calendar.domain.HoursReader;
import io.cityloop.calendar.persistence.HoursMapper;
import io.cityloop.calendar.persistence.HoursRow;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The city's working periods, duty hours and seasons: the settings until somebody changes them, then the last change.
 * Every change stays, with who made it and why. Who is allowed to is asked by the caller.
 *
 * <p>A change publishes {@link WorkingHoursChanged}; after the commit {@link WorkCalendars#current} counts with it.
 */
@Service
public class CityHours {

    private static final Logger log = LoggerFactory.getLogger(CityHours.class);

    private final HoursMapper mapper;
    private final LoadedCalendars calendars;
    private final CalendarSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CityHours(
            HoursMapper mapper,
            LoadedCalendars calendars,
            CalendarSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.calendars = calendars;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** What is in force. */
    public HoursDraft inForce() {
        return HoursDraft.of(calendars.current().rules());
    }

    /** Number of the last change, 0 while the settings hold. */
    public long edition() {
        return mapper.revision();
    }

    /** The changes, newest first. */
    public List<HoursChange> history(int limit) {
        return mapper.newestFirst(limit).stream().map(HoursRow::change).toList();
    }

    /**
     * Changes the hours; what says the same as before changes nothing.
     *
     * @param draft everything as it is to be
     * @param basedOn the {@link #edition} the person had before the eyes
     * @param reason why; every department whose deadlines move reads it
     * @param actor who
     * @throws RejectedInput naming every field that is wrong; nothing is changed then
     * @throws Conflict when somebody else changed them meanwhile
     */
    @Transactional
    public void change(HoursDraft draft, long basedOn, String reason, Actor actor) {
        CalendarRules before = calendars.current().rules();
        CalendarRules after = read(draft, reason, before);
        if (edition() != basedOn) {
            throw new Conflict("calendar.hours.changedMeanwhile");
        }
        if (after.equals(before)) {
            return;
        }
        HoursRow row = HoursRow.of(
                HoursDraft.of(after),
                basedOn,
                reason.strip(),
                actor.username(),
                actor.name(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
        try {
            mapper.insert(row);
        } catch (DuplicateKeyException faster) {
            throw new Conflict("calendar.hours.changedMeanwhile");
        }
        long edition = mapper.lastId();
        calendars.expireAfterCommit();
        log.info("{} changed the working hours, edition {}: {}", actor.username(), edition, HoursDraft.of(after));
        events.publishEvent(new WorkingHoursChanged(edition, reason.strip()));
    }

    private CalendarRules read(HoursDraft draft, String reason, CalendarRules before) {
        HoursReader reader = new HoursReader(settings.mostRows());
        CalendarRules after = reader.read(draft, before);
        List<FieldError> errors = new ArrayList<>(reader.errors());
        if (reason.isBlank()) {
            errors.add(new FieldError("reason", "calendar.hours.required"));
        } else if (reason.strip().length() > HoursRow.LONGEST_REASON) {
            errors.add(new FieldError("reason", "calendar.hours.reasonTooLong"));
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        return after;
    }
}
