package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.PeriodKind;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.evaluation.domain.Counter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What a subject's sheet is computed from: its counters in a period. */
@Component
public class FactSets {

    private final CounterSums sums;
    private final CountMapper counts;
    private final FactMapper facts;
    private final ZoneId zone;
    private final Clock clock;

    FactSets(CounterSums sums, CountMapper counts, FactMapper facts, ZoneId zone, Clock clock) {
        this.sums = sums;
        this.counts = counts;
        this.facts = facts;
        this.zone = zone;
        this.clock = clock;
    }

    /** Counters by subject key; whoever has none is not in it. */
    public Map<String, Map<String, Long>> of(Period period, SubjectKind kind) {
        Map<String, Map<String, Long>> sets = byDay(period)
                ? sums.days(kind, period.from(), period.to())
                : sums.months(kind, period.from(), period.to());
        if (!kind.person()) {
            for (StockRow row : facts.stock(kind.name(), end(period))) {
                sets.computeIfAbsent(row.subjectKey(), key -> new TreeMap<>())
                        .put(Counter.OVERDUE_OPEN.key(), row.value());
            }
        }
        long days = days(period);
        sets.values().forEach(set -> set.put(Counter.PERIOD_DAYS.key(), days));
        return sets;
    }

    /** Counters of one subject, without the stock of late and open cases of a running period. */
    public Map<String, Long> of(Period period, Subject subject) {
        List<SumRow> rows = byDay(period)
                ? counts.daysOf(subject.kind().name(), subject.key(), period.from(), period.to())
                : counts.monthsOf(subject.kind().name(), subject.key(), period.from(), period.to());
        Map<String, Long> set = new TreeMap<>();
        rows.stream().filter(sum -> sum.value() != 0).forEach(sum -> set.put(sum.counter(), sum.value()));
        if (!subject.kind().person()) {
            facts.stock(subject.kind().name(), end(period)).stream()
                    .filter(row -> row.subjectKey().equals(subject.key()))
                    .forEach(row -> set.put(Counter.OVERDUE_OPEN.key(), row.value()));
        }
        if (!set.isEmpty()) {
            set.put(Counter.PERIOD_DAYS.key(), days(period));
        }
        return set;
    }

    /** When the period ends; for a running one, now. */
    public Instant end(Period period) {
        Instant end = period.to().atStartOfDay(zone).toInstant();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return end.isAfter(now) ? now : end;
    }

    /** An appeal was granted after this moment in a case of the period. */
    public boolean changedSince(Period period, Instant asOf) {
        return facts.exemptedAfter(start(period), end(period), asOf) > 0;
    }

    /** The city's day of a moment. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The city's day at this moment. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** When the period begins. */
    Instant start(Period period) {
        return period.from().atStartOfDay(zone).toInstant();
    }

    private static boolean byDay(Period period) {
        return period.kind() == PeriodKind.DAY || period.kind() == PeriodKind.WEEK;
    }

    private long days(Period period) {
        LocalDate tomorrow = today().plusDays(1);
        LocalDate to = period.to().isAfter(tomorrow) ? tomorrow : period.to();
        return Math.max(1, ChronoUnit.DAYS.between(period.from(), to));
    }
}
