package io.cityloop.calendar.domain;

import io.cityloop.calendar.CalendarRules;
import io.cityloop.calendar.Limit;
import io.cityloop.calendar.LimitChange;
import io.cityloop.calendar.LimitClock;
import io.cityloop.calendar.Pause;
import io.cityloop.calendar.domain.RunningTime.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes the derivation of one deadline or clock, in order of time. */
final class DerivationWriter {

    private final CalendarRules rules;
    private final CalendarDays days;
    private final Limit limit;
    private final CountedTime counted;
    private final CalendarWords words;
    private final List<DerivationLine> lines = new ArrayList<>();

    DerivationWriter(CalendarRules rules, CalendarDays days, Timelines timelines, Limit limit, Locale locale) {
        this.rules = rules;
        this.days = days;
        this.limit = limit;
        this.counted = timelines.of(limit);
        this.words = new CalendarWords(locale, rules.zone());
    }

    List<String> deadline(Duration remaining, long start, long due, long warn) {
        boolean whole = remaining.equals(limit.length());
        String began = whole
                ? words.say("start", limitInWords(), words.moment(start))
                : words.say("remainder", words.length(remaining.toMillis()), words.moment(start), limitInWords());
        steps(began, new RunningTime(counted, start).until(due), start);
        return ended(remaining.toMillis(), due, warn, List.of(new Run(start, due)));
    }

    List<String> clock(LimitClock clock, Instant end) {
        RunningTime running = new RunningTime(counted, clock, end.toEpochMilli());
        long allowance = ClockArithmetic.allowance(clock, end);
        long due = running.reach(allowance);
        long start = clock.start().toEpochMilli();
        steps(words.say("start", limitInWords(), words.moment(start)), running.until(due), start);
        clock.pauses().forEach(pause -> pause(pause, end));
        for (LimitChange change : clock.changes()) {
            if (!change.at().isAfter(end)) {
                String granted = words.length(change.added().toMillis());
                long at = change.at().toEpochMilli();
                lines.add(new DerivationLine(at, words.say("granted", words.moment(at), granted)));
            }
        }
        List<String> written = new ArrayList<>(
                ended(allowance, due, running.reach(allowance * rules.warnPercent() / 100), running.until(due)));
        written.add(standing(running, allowance, due, clock.stop(), end));
        return List.copyOf(written);
    }

    private void steps(String began, List<Run> runs, long start) {
        lines.add(new DerivationLine(Long.MIN_VALUE, began));
        if (counted instanceof Stretches stretches) {
            new DayByDay(rules, days, limit, stretches, words).write(runs, start, lines);
        } else {
            lines.add(new DerivationLine(Long.MIN_VALUE, words.say("continuous")));
        }
    }

    private void pause(Pause pause, Instant end) {
        long from = pause.from().toEpochMilli();
        Instant to = pause.to();
        String line = to == null
                ? words.say("pauseOpen", words.moment(from))
                : words.say(
                        "pause",
                        words.moment(from),
                        words.moment(to.toEpochMilli()),
                        words.length(counted.between(from, to.toEpochMilli())));
        if (!pause.from().isAfter(end)) {
            lines.add(new DerivationLine(from, line));
        }
    }

    private List<String> ended(long length, long due, long warn, List<Run> runs) {
        List<String> written = new ArrayList<>(lines.stream()
                .sorted(Comparator.comparingLong(DerivationLine::at))
                .map(DerivationLine::text)
                .toList());
        written.add(words.say(
                "due",
                words.length(length),
                words.moment(due),
                String.valueOf(rules.warnPercent()),
                words.moment(warn)));
        missingYears(runs).forEach(year -> written.add(words.say("provisional", String.valueOf(year))));
        return List.copyOf(written);
    }

    private String standing(RunningTime running, long allowance, long due, @Nullable Instant stop, Instant end) {
        long spent = running.spent(end.toEpochMilli());
        String at = words.moment(end.toEpochMilli());
        boolean stopped = stop != null && !stop.isAfter(end);
        if (end.toEpochMilli() > due) {
            return words.say(
                    stopped ? "stoppedOverdue" : "standingOverdue",
                    at,
                    words.length(spent),
                    words.length(spent - allowance));
        }
        return words.say(stopped ? "stopped" : "standing", at, words.length(spent), words.length(allowance - spent));
    }

    private TreeSet<Integer> missingYears(List<Run> runs) {
        TreeSet<Integer> years = new TreeSet<>();
        if (limit.unit().isWorking()) {
            for (Run run : runs) {
                LocalDate last = words.date(run.to() - 1);
                for (LocalDate day = words.date(run.from()); !day.isAfter(last); day = day.plusDays(1)) {
                    if (days.isProvisional(day)) {
                        years.add(days.missingYear(day));
                    }
                }
            }
        }
        return years;
    }

    private String limitInWords() {
        String unit =
                words.word("calendar.unit." + limit.unit().name(), limit.unit().text());
        String season = limit.season();
        return season == null
                ? words.say("amount", String.valueOf(limit.amount()), unit)
                : words.say(
                        "seasonAmount",
                        words.word("calendar.season." + season, season),
                        String.valueOf(limit.amount()),
                        unit);
    }
}
