package io.cityloop.calendar.domain;

import io.cityloop.calendar.CalendarDay;
import io.cityloop.calendar.CalendarRules;
import io.cityloop.calendar.DayKind;
import io.cityloop.calendar.HolidayNotice;
import io.cityloop.calendar.Limit;
import io.cityloop.calendar.Season;
import io.cityloop.calendar.WorkingHours;
import io.cityloop.calendar.WorkingPeriod;
import io.cityloop.calendar.domain.RunningTime.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The middle of a derivation: what each day counted, or why it did not. Days alike become one line; over more than three
 * weeks the weekends go into the line of the working days around them.
 */
final class DayByDay {

    private static final int SPAN_WITHOUT_WEEKENDS = 21;

    private enum Sort {
        WORKED,
        MAKE_UP,
        WEEKEND,
        HOLIDAY,
        OUT_OF_SEASON,
        SILENT
    }

    private static final class Group {
        private final Sort sort;
        private final boolean whole;
        private final LocalDate first;
        private final @Nullable String name;
        private final @Nullable HolidayNotice notice;
        private final List<String> spans;
        private LocalDate last;
        private int worked;
        private int weekends;
        private long millis;

        private Group(Sort sort, boolean whole, CalendarDay day, List<String> spans) {
            this.sort = sort;
            this.whole = whole;
            this.first = day.date();
            this.last = day.date();
            this.name = day.name();
            this.notice = day.notice();
            this.spans = spans;
        }

        private boolean takes(Sort other, CalendarDay day, boolean otherWhole) {
            return sort == other
                    && (sort != Sort.WORKED || whole && otherWhole)
                    && sort != Sort.MAKE_UP
                    && (sort == Sort.OUT_OF_SEASON || Objects.equals(name, day.name()));
        }
    }

    private final CalendarRules rules;
    private final CalendarDays days;
    private final Limit limit;
    private final Stretches stretches;
    private final CalendarWords words;
    private final List<Group> groups = new ArrayList<>();

    DayByDay(CalendarRules rules, CalendarDays days, Limit limit, Stretches stretches, CalendarWords words) {
        this.rules = rules;
        this.days = days;
        this.limit = limit;
        this.stretches = stretches;
        this.words = words;
    }

    void write(List<Run> runs, long start, List<DerivationLine> lines) {
        if (runs.isEmpty()) {
            return;
        }
        LocalDate first = words.date(start);
        LocalDate last = words.date(runs.getLast().to() - 1);
        aligned(start, lines);
        if (limit.unit().isDuty() && !rules.duty().isAroundTheClock()) {
            String periods = words.periods(rules.duty().periods());
            lines.add(new DerivationLine(Long.MIN_VALUE, words.say("duty", periods)));
        }
        boolean fold = first.plusDays(SPAN_WITHOUT_WEEKENDS).isBefore(last);
        @Nullable List<WorkingPeriod> hours = null;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            long from = midnight(day);
            long to = midnight(day.plusDays(1));
            if (limit.unit().isWorking()
                    && !rules.hours().on(day).equals(hours)
                    && days.kind(day).isWorked()) {
                hours = rules.hours().on(day);
                lines.add(new DerivationLine(hours == rules.hours().on(first) ? Long.MIN_VALUE : from, hours(day)));
            }
            collect(day, from, to, runs, fold);
        }
        groups.forEach(group -> line(group, lines));
    }

    private void aligned(long start, List<DerivationLine> lines) {
        int next = stretches.firstEndingAfter(start);
        if (next < stretches.size() && stretches.start(next) > start) {
            lines.add(new DerivationLine(Long.MIN_VALUE, words.say("aligned", words.moment(stretches.start(next)))));
        }
    }

    private void collect(LocalDate date, long from, long to, List<Run> runs, boolean fold) {
        CalendarDay day = days.day(date);
        List<String> spans = new ArrayList<>();
        long millis = 0;
        boolean runsToday = false;
        for (Run run : runs) {
            long low = Math.max(run.from(), from);
            long high = Math.min(run.to(), to);
            runsToday |= low < high;
            for (int s = stretches.firstEndingAfter(low); s < stretches.size() && stretches.start(s) < high; s++) {
                long spanFrom = Math.max(low, stretches.start(s));
                long spanTo = Math.min(high, stretches.end(s));
                spans.add(words.span(spanFrom, spanTo));
                millis += spanTo - spanFrom;
            }
        }
        boolean whole = millis > 0 && millis == stretches.between(from, to);
        Sort sort = sort(day, millis, runsToday);
        Group current = groups.isEmpty() ? null : groups.getLast();
        if (current != null && fold && sort == Sort.WEEKEND && current.sort == Sort.WORKED && current.whole) {
            current.weekends++;
            return;
        }
        if (current == null || !current.takes(sort, day, whole)) {
            current = new Group(sort, whole, day, spans);
            groups.add(current);
        }
        current.last = date;
        current.worked += millis > 0 ? 1 : 0;
        current.millis += millis;
    }

    private Sort sort(CalendarDay day, long millis, boolean runsToday) {
        if (millis > 0) {
            return limit.unit().isWorking() && day.kind() == DayKind.MAKE_UP_WORKDAY ? Sort.MAKE_UP : Sort.WORKED;
        }
        if (!runsToday) {
            return Sort.SILENT;
        }
        String season = limit.season();
        if (season != null && !inSeason(season, day.date())) {
            return Sort.OUT_OF_SEASON;
        }
        if (!limit.unit().isWorking()) {
            return Sort.SILENT;
        }
        return switch (day.kind()) {
            case HOLIDAY -> Sort.HOLIDAY;
            case WEEKEND -> Sort.WEEKEND;
            case WORKDAY, MAKE_UP_WORKDAY -> Sort.SILENT;
        };
    }

    private boolean inSeason(String season, LocalDate date) {
        return rules.seasons().stream()
                .filter(one -> one.name().equals(season))
                .map((Season one) -> one.contains(date))
                .findFirst()
                .orElse(false);
    }

    private void line(Group group, List<DerivationLine> lines) {
        String when = words.days(group.first, group.last);
        String text = switch (group.sort) {
            case SILENT -> "";
            case WEEKEND -> words.say("weekend", when);
            case HOLIDAY -> words.say("holiday", when, name(group), source(group));
            case OUT_OF_SEASON -> words.say("outOfSeason", when, season());
            case MAKE_UP ->
                words.say(
                        "makeUp",
                        when,
                        name(group),
                        words.join(group.spans),
                        words.length(group.millis),
                        source(group));
            case WORKED -> worked(group, when);
        };
        if (!text.isEmpty()) {
            lines.add(new DerivationLine(midnight(group.first), text));
        }
    }

    private String worked(Group group, String when) {
        String length = words.length(group.millis);
        if (group.worked == 1) {
            return words.say("day", when, words.join(group.spans), length);
        }
        String count = String.valueOf(group.worked);
        return group.weekends == 0
                ? words.say("days", when, count, length)
                : words.say("daysFolded", when, count, length, String.valueOf(group.weekends));
    }

    private String hours(LocalDate day) {
        String periods = words.periods(rules.hours().on(day));
        for (WorkingHours.Seasonal seasonal : rules.hours().seasonal()) {
            if (seasonal.during().contains(day)) {
                return words.say(
                        "hoursSeasonal", seasonal.name(), seasonal.during().toString(), periods);
            }
        }
        return words.say("hours", periods);
    }

    private String season() {
        String season = limit.season() == null ? "" : limit.season();
        return words.word("calendar.season." + season, season);
    }

    private String name(Group group) {
        return group.name == null ? "" : words.holiday(group.name);
    }

    private static String source(Group group) {
        return group.notice == null ? "" : group.notice.citation();
    }

    private long midnight(LocalDate day) {
        return day.atStartOfDay(rules.zone()).toInstant().toEpochMilli();
    }
}
