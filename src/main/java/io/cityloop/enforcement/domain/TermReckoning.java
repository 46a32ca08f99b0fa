package io.cityloop.enforcement.domain;

import io.cityloop.calendar.CalendarDay;
import io.cityloop.calendar.WorkCalendar;
import io.cityloop.enforcement.DueDate;
import io.cityloop.enforcement.Term;
import io.cityloop.enforcement.TermUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts one statutory period on one calendar. The day it starts is not counted; it ends at 24:00 of its last day. A
 * reminder is due when the calendar's warning share of the period has passed.
 */
public final class TermReckoning {

    private static final int WHOLE = 100;

    private final WorkCalendar calendar;
    private final TermWords words;

    /** On this calendar, in these words. */
    public TermReckoning(WorkCalendar calendar, TermWords words) {
        this.calendar = calendar;
        this.words = words;
    }

    /** The end of a period that starts on a day; hours are counted from that day's beginning, the strictest reading. */
    public DueDate due(Term term, LocalDate from) {
        if (term.unit() == TermUnit.HOUR) {
            return due(term, from.atStartOfDay(calendar.zone()).toInstant());
        }
        LocalDate bare = end(term, from, term.amount());
        LocalDate last = term.shift() ? calendar.workingDay(bare, 0) : bare;
        List<String> derivation = opening(term, from);
        if (term.unit() == TermUnit.WORKING_DAY) {
            derivation.addAll(daysOff(from.plusDays(1), bare));
        }
        if (!last.equals(bare)) {
            derivation.add(words.say("shifted", words.day(bare), words.off(calendar.day(bare)), words.day(last)));
        }
        boolean provisional = isProvisional(term, from, bare, last);
        closing(derivation, last, provisional);
        return new DueDate(
                term.key(),
                from,
                last,
                midnightAfter(last),
                midnightAfter(warnDay(term, from)),
                words.law(term),
                words.article(term),
                derivation,
                provisional);
    }

    /** The end of a period that starts at a moment: exact for hours; for days and longer the moment's day counts. */
    public DueDate due(Term term, Instant from) {
        LocalDate start = LocalDate.ofInstant(from, calendar.zone());
        if (term.unit() != TermUnit.HOUR) {
            return due(term, start);
        }
        Instant due = from.plus(term.amount(), ChronoUnit.HOURS);
        LocalDate last = LocalDate.ofInstant(due.minusMillis(1), calendar.zone());
        long warned = ChronoUnit.MINUTES.between(from, due) * calendar.rules().warnPercent() / WHOLE;
        return new DueDate(
                term.key(),
                start,
                last,
                due,
                from.plus(warned, ChronoUnit.MINUTES),
                words.law(term),
                words.article(term),
                List.of(
                        words.say("by", words.basis(term), words.length(term)),
                        words.say("hours", moment(from), moment(due))),
                false);
    }

    /** The last day on which a thing may be done that must happen a period before a day: notice before a hearing. */
    public LocalDate noLaterThan(Term term, LocalDate event) {
        LocalDate day = event.minusDays(1);
        while (end(term, day, term.amount()).isAfter(event)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** First sentences: which law gives how long, and from when. */
    List<String> opening(Term term, LocalDate from) {
        List<String> derivation = new ArrayList<>();
        derivation.add(words.say("by", words.basis(term), words.length(term)));
        derivation.add(words.say("from", words.day(from), words.day(from.plusDays(1))));
        return derivation;
    }

    /** Last sentences: the last day, and whether it may still move. */
    void closing(List<String> derivation, LocalDate last, boolean provisional) {
        derivation.add(words.say("until", words.day(last)));
        if (provisional) {
            derivation.add(words.say("provisional"));
        }
    }

    /** 24:00 of a day in the city. */
    Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }

    private LocalDate end(Term term, LocalDate from, int amount) {
        return switch (term.unit()) {
            case WORKING_DAY -> amount == 0 ? from : calendar.workingDay(from, amount);
            case CALENDAR_DAY -> from.plusDays(amount);
            case MONTH -> from.plusMonths(amount);
            case YEAR -> from.plusYears(amount);
            case HOUR -> throw new IllegalArgumentException("Hours are not counted in days");
        };
    }

    private LocalDate warnDay(Term term, LocalDate from) {
        int percent = calendar.rules().warnPercent();
        if (term.unit() == TermUnit.WORKING_DAY || term.unit() == TermUnit.CALENDAR_DAY) {
            return end(term, from, term.amount() * percent / WHOLE);
        }
        long days = ChronoUnit.DAYS.between(from, end(term, from, term.amount()));
        return from.plusDays(days * percent / WHOLE);
    }

    private boolean isProvisional(Term term, LocalDate from, LocalDate bare, LocalDate last) {
        if (term.unit() == TermUnit.WORKING_DAY) {
            return isProvisional(from.plusDays(1), last);
        }
        return term.shift() && isProvisional(bare, last);
    }

    private boolean isProvisional(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .anyMatch(day -> calendar.day(day).provisional());
    }

    private List<String> daysOff(LocalDate first, LocalDate last) {
        List<String> lines = new ArrayList<>();
        LocalDate begun = null;
        for (LocalDate day = first; !day.isAfter(last.plusDays(1)); day = day.plusDays(1)) {
            boolean off = !day.isAfter(last) && !calendar.isWorkingDay(day);
            if (off && begun == null) {
                begun = day;
            } else if (!off && begun != null) {
                lines.add(words.say("notCounted", words.days(begun, day.minusDays(1)), why(begun, day)));
                begun = null;
            }
        }
        return lines;
    }

    private String why(LocalDate first, LocalDate after) {
        Optional<CalendarDay> holiday = first.datesUntil(after)
                .map(calendar::day)
                .filter(day -> day.name() != null)
                .findFirst();
        return words.off(holiday.orElseGet(() -> calendar.day(first)));
    }

    private String moment(Instant at) {
        var local = at.atZone(calendar.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        return local.toLocalDate() + " " + local.toLocalTime();
    }
}
