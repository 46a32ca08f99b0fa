package io.cityloop.evaluation.domain;

import io.cityloop.evaluation.CountedCase;
import io.cityloop.evaluation.Indicator;
import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.Satisfaction;
import io.cityloop.evaluation.Subject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a single case brings to a figure of a subject; by the very counters that made the figure. */
public final class Contribution {

    private static final String STILL_OPEN = "OVERDUE_OPEN";

    private final Indicator indicator;
    private final Subject subject;

    /** Of cases to this figure of this subject. */
    public Contribution(Indicator indicator, Subject subject) {
        this.indicator = indicator;
        this.subject = subject;
    }

    /** Late and open cases count in it. */
    public boolean countsOpen() {
        return uses(indicator.numerator(), Counting.OfStock.class)
                || uses(indicator.denominator(), Counting.OfStock.class);
    }

    /** It counts what reporters said. */
    public boolean ofVoices() {
        return uses(indicator.numerator(), Counting.OfVoice.class);
    }

    private static boolean uses(List<Indicator.Term> terms, Class<? extends Counting> family) {
        return terms.stream().anyMatch(term -> family.isInstance(counter(term).counting()));
    }

    private static Counter counter(Indicator.Term term) {
        return Counter.find(term.counter()).orElseThrow();
    }

    /** An ended round; empty when it does not count. */
    public Optional<CountedCase> of(RoundMarks marks, boolean exempt) {
        Tally tally = new Tally(ZoneOffset.UTC, Set.of(subject.kind()));
        tally.add(marks);
        if (exempt) {
            tally.addExemption(marks);
        }
        return of(marks, tally);
    }

    /** A reporter's answer; empty when it does not count. */
    public Optional<CountedCase> of(RoundMarks marks, Satisfaction voice) {
        Tally tally = new Tally(ZoneOffset.UTC, Set.of(subject.kind()));
        tally.add(voice, marks);
        return of(marks, tally);
    }

    private Optional<CountedCase> of(RoundMarks marks, Tally tally) {
        Map<Counter, Long> counts = tally.counts().stream()
                .filter(count -> count.subject().equals(subject))
                .collect(Collectors.toMap(Tally.Count::counter, Tally.Count::value, Long::sum));
        boolean above = any(indicator.numerator(), counts);
        return above || any(indicator.denominator(), counts)
                ? Optional.of(
                        new CountedCase(marks.caseNumber(), marks.round(), marks.outcome(), marks.endedAt(), above))
                : Optional.empty();
    }

    /** Whether what the terms come to is more than nothing. */
    private static boolean any(List<Indicator.Term> terms, Map<Counter, Long> counts) {
        return terms.stream()
                        .mapToLong(term -> term.sign() * counts.getOrDefault(counter(term), 0L))
                        .sum()
                != 0;
    }

    /** A case that is late and open. */
    public CountedCase open(String caseNumber, int round, Instant since) {
        return new CountedCase(
                caseNumber, round, STILL_OPEN, since, uses(indicator.numerator(), Counting.OfStock.class));
    }
}
