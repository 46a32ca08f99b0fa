package io.cityloop.calendar;

import io.cityloop.calendar.domain.CalendarDays;
import io.cityloop.calendar.domain.ClockArithmetic;
import io.cityloop.calendar.domain.CountedTime;
import io.cityloop.calendar.domain.Derivation;
import io.cityloop.calendar.domain.ShippedNotices;
import io.cityloop.calendar.domain.Timelines;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A city's calendar: adds limits to instants, measures time in a limit's own unit, and says why. Immutable and safe for
 * any number of threads. All instants are taken to the millisecond.
 *
 * <p>A deadline is the earliest instant at which the whole limit has passed: four working hours from 08:00 end at 12:00,
 * not at 14:00. A limit that starts outside counted time begins with the next counted moment.
 */
public final class WorkCalendar {

    private final long edition;
    private final CalendarRules rules;
    private final CalendarDays days;
    private final Timelines timelines;

    private WorkCalendar(CalendarRules rules, List<HolidayNotice> notices, long edition) {
        this.edition = edition;
        this.rules = rules;
        this.days = new CalendarDays(rules.firstYear(), rules.lastYear(), notices);
        this.timelines = new Timelines(rules, days);
    }

    /** The calendar of these rules and notices. */
    public static WorkCalendar of(CalendarRules rules, List<HolidayNotice> notices) {
        return of(rules, notices, 0);
    }

    /** The calendar of these rules and notices, as the edition of that number. */
    public static WorkCalendar of(CalendarRules rules, List<HolidayNotice> notices, long edition) {
        return new WorkCalendar(rules, notices, edition);
    }

    /** The default rules with the notices that come with the program: for tests and tools without a database. */
    public static WorkCalendar standard() {
        return of(CalendarRules.standard(), ShippedNotices.all());
    }

    /** The deadline of a limit that starts at {@code from}, derived in Chinese. */
    public Deadline deadline(Instant from, Limit limit) {
        return deadline(from, limit, Locale.CHINESE);
    }

    /**
     * The deadline of a limit that starts at {@code from}.
     *
     * @throws OutsideCalendar when it ends after the calendar does
     * @throws UnreadableLimit when the limit names a season the city does not have
     */
    public Deadline deadline(Instant from, Limit limit, Locale locale) {
        return resume(from, limit, limit.length(), locale);
    }

    /** The deadline of a limit of which only {@code remaining} is left, derived in Chinese. */
    public Deadline resume(Instant from, Limit limit, Duration remaining) {
        return resume(from, limit, remaining, Locale.CHINESE);
    }

    /**
     * The deadline of what is left of a limit.
     *
     * @param from when it runs again
     * @param limit the limit, whose unit and season say what counts
     * @param remaining what is left, in the limit's own unit; the warning is due after its warning share
     * @param locale language of the derivation
     */
    public Deadline resume(Instant from, Limit limit, Duration remaining, Locale locale) {
        CountedTime counted = timelines.of(limit);
        long start = from.toEpochMilli();
        long length = remaining.toMillis();
        long begun = counted.before(start);
        long share = length * rules.warnPercent() / 100;
        long due = length == 0 ? start : counted.at(begun + length);
        long warn = share == 0 ? start : counted.at(begun + share);
        return new Deadline(
                Instant.ofEpochMilli(due),
                Instant.ofEpochMilli(warn),
                Derivation.ofDeadline(rules, days, timelines, limit, remaining, start, due, warn, locale),
                timelines.isProvisional(limit.unit(), start, due));
    }

    /** The deadline alone, in milliseconds since the epoch: no object is made for it. */
    public long dueAt(long fromMillis, Limit limit) {
        return timelines.of(limit).reach(fromMillis, limit.unit().worth().toMillis() * limit.amount());
    }

    /** Time of this unit between two instants; refused when {@code to} lies before {@code from}. */
    public Duration elapsed(LimitUnit unit, Instant from, Instant to) {
        return elapsed(timelines.of(unit), from, to);
    }

    /** Time that counts for this limit, its season included, between two instants. */
    public Duration elapsed(Limit limit, Instant from, Instant to) {
        return elapsed(timelines.of(limit), from, to);
    }

    private static Duration elapsed(CountedTime counted, Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("No time passes from " + from + " back to " + to);
        }
        return Duration.ofMillis(counted.between(from.toEpochMilli(), to.toEpochMilli()));
    }

    /** What the clock shows at {@code now}, derived in Chinese. */
    public ClockReading read(LimitClock clock, Instant now) {
        return read(clock, now, Locale.CHINESE);
    }

    /** What the clock shows at {@code now}. A stopped clock shows what it showed when it stopped. */
    public ClockReading read(LimitClock clock, Instant now, Locale locale) {
        return new ClockArithmetic(rules, days, timelines).read(clock, now, locale);
    }

    /**
     * Starts a stopped clock again for rework: the time since it stopped was a pause, and what remains is at least
     * {@code floor}. Overtime already made stays a fact of the clock.
     *
     * @param clock a stopped clock
     * @param at when the work came back
     * @param floor least time to give, in the clock's own unit
     */
    public LimitClock rework(LimitClock clock, Instant at, Duration floor) {
        return new ClockArithmetic(rules, days, timelines).rework(clock, at, floor);
    }

    /** Whether a working period runs at the instant. */
    public boolean isWorkingTime(Instant at) {
        long millis = at.toEpochMilli();
        return timelines.working().between(millis, millis + 1) > 0;
    }

    /** What a day is, and which notice says so. */
    public CalendarDay day(LocalDate date) {
        return days.day(date);
    }

    /** Whether people work on the day. */
    public boolean isWorkingDay(LocalDate date) {
        return days.kind(date).isWorked();
    }

    /**
     * The n-th working day after a date, which itself is not counted (statutory periods of working days); for 0 the first
     * working day from the date on, to which a statutory period that ends on a day off moves.
     */
    public LocalDate workingDay(LocalDate after, int n) {
        return days.workedDay(after, n);
    }

    /** The notice of a year, when it is published and loaded. */
    public Optional<HolidayNotice> notice(int year) {
        return days.notice(year);
    }

    /** The notices in force, by year. */
    public List<HolidayNotice> notices() {
        return days.notices();
    }

    /** Grows with every change of the city's hours or holidays; 0 while nothing but settings and shipped years holds. */
    public long edition() {
        return edition;
    }

    /** What the city decided. */
    public CalendarRules rules() {
        return rules;
    }

    /** The zone in which the city's days begin. */
    public ZoneId zone() {
        return rules.zone();
    }
}
