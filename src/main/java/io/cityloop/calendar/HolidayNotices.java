package io.cityloop.calendar;

import io.cityloop.calendar.domain.NoticeText;
import io.cityloop.calendar.persistence.NoticeDayRow;
import io.cityloop.calendar.persistence.NoticeMapper;
import io.cityloop.calendar.persistence.NoticeRow;
import io.cityloop.identity.Actor;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the holidays of a year once its notice is out, or corrects a year. Who is allowed to is asked by the caller.
 *
 * <p>Every load publishes {@link HolidayNoticeLoaded}; after the commit {@link WorkCalendars#current} knows the new days.
 */
@Service
public class HolidayNotices {

    private final NoticeMapper mapper;
    private final LoadedCalendars calendars;
    private final NoticeJson json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HolidayNotices(
            NoticeMapper mapper,
            LoadedCalendars calendars,
            NoticeJson json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.calendars = calendars;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Loads a list in the JSON form in which the State Council's notices are passed around.
     *
     * @param text {@code {"year":2027,"papers":["https://…"],"days":[{"name","date","isOffDay"}]}}
     * @param expectedYear the year the person means to load, or null when the list alone decides
     * @param actor who loads it
     * @throws RejectedInput naming every field that is wrong; nothing is loaded then
     */
    @Transactional
    public HolidayNotice loadJson(String text, @Nullable Integer expectedYear, Actor actor) {
        return load(read(() -> json.read(text)), expectedYear, actor);
    }

    /**
     * Loads a list typed by hand, one fact a line: {@code off 2027-10-01..2027-10-07 国庆节}, {@code work 2027-10-09 国庆节}.
     *
     * @param text the lines, with {@code year:}, {@code number:}, {@code title:} and {@code source:} before them
     * @param expectedYear the year the person means to load, or null when the text alone decides
     * @param actor who loads it
     * @throws RejectedInput naming the line that cannot be read; nothing is loaded then
     */
    @Transactional
    public HolidayNotice loadText(String text, @Nullable Integer expectedYear, Actor actor) {
        return load(read(() -> NoticeText.read(text)), expectedYear, actor);
    }

    /** Loads a notice; one that says what is already in force changes nothing. */
    @Transactional
    public HolidayNotice load(HolidayNotice notice, @Nullable Integer expectedYear, Actor actor) {
        check(notice, expectedYear);
        boolean known =
                calendars.current().notice(notice.year()).filter(notice::equals).isPresent();
        if (known) {
            return notice;
        }
        mapper.insert(new NoticeRow(
                0,
                notice.year(),
                notice.number(),
                notice.title(),
                notice.source(),
                actor.username(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS)));
        long id = mapper.lastId();
        mapper.insertDays(notice.days().stream()
                .map(day -> new NoticeDayRow(id, day.date(), day.name(), day.off()))
                .toList());
        calendars.expireAfterCommit();
        events.publishEvent(new HolidayNoticeLoaded(notice.year(), notice.citation()));
        return notice;
    }

    private void check(HolidayNotice notice, @Nullable Integer expectedYear) {
        CalendarRules rules = calendars.current().rules();
        if (expectedYear != null && expectedYear != notice.year()) {
            throw new RejectedInput(
                    "year",
                    RejectedNotice.Problem.of("year", "notThatYear", notice.year(), expectedYear)
                            .message(LocaleContextHolder.getLocale()));
        }
        if (notice.year() < rules.firstYear() || notice.year() > rules.lastYear()) {
            throw new RejectedInput("year", "calendar.error.year");
        }
    }

    private static HolidayNotice read(Supplier<HolidayNotice> reader) {
        try {
            return reader.get();
        } catch (RejectedNotice rejected) {
            throw new RejectedInput(rejected.problems().stream()
                    .map(problem -> new FieldError(problem.field(), problem.message(LocaleContextHolder.getLocale())))
                    .toList());
        }
    }
}
