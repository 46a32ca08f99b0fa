package io.cityloop.enforcement.domain;

import io.cityloop.calendar.WorkCalendar;
import io.cityloop.enforcement.DueDate;
import io.cityloop.enforcement.Exclusion;
import io.cityloop.enforcement.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the time to decide (Administrative Penalty Law art. 60): every day after the filing that is not excluded, until
 * the period and its extensions are used up. Days excluded twice are left out once; days excluded after the end bring
 * nothing back.
 */
public final class DecisionReckoning {

    private static final int WHOLE = 100;

    private final WorkCalendar calendar;
    private final TermWords words;

    /** On this calendar, in these words. */
    public DecisionReckoning(WorkCalendar calendar, TermWords words) {
        this.calendar = calendar;
        this.words = words;
    }

    /**
     * The last day to decide.
     *
     * @param term the period
     * @param filed the day of filing, which is not counted
     * @param excluded days that do not count
     * @param extensions periods added
     * @param today up to which an exclusion that goes on is known to reach
     */
    public DueDate due(Term term, LocalDate filed, List<Exclusion> excluded, List<Term> extensions, LocalDate today) {
        TermReckoning reckoning = new TermReckoning(calendar, words);
        List<String> derivation = reckoning.opening(term, filed);
        int length = term.amount();
        for (Term extension : extensions) {
            length += extension.amount();
            derivation.add(words.say("extended", words.basis(extension), words.length(extension)));
        }
        LocalDate last = walk(filed, length, excluded, today);
        List<Exclusion> felt =
                excluded.stream().filter(one -> !one.from().isAfter(last)).toList();
        felt.forEach(one -> derivation.add(said(one, today)));
        boolean goesOn = felt.stream().anyMatch(one -> one.to() == null);
        if (goesOn) {
            derivation.add(words.say("goesOn"));
        }
        reckoning.closing(derivation, last, false);
        LocalDate warned = walk(filed, length * calendar.rules().warnPercent() / WHOLE, excluded, today);
        return new DueDate(
                term.key(),
                filed,
                last,
                reckoning.midnightAfter(last),
                reckoning.midnightAfter(warned),
                words.law(term),
                words.article(term),
                new ArrayList<>(derivation),
                goesOn);
    }

    private String said(Exclusion one, LocalDate today) {
        LocalDate end = one.to() == null ? today : one.to();
        return words.say("excluded", words.days(one.from(), end.isBefore(one.from()) ? one.from() : end), one.ground());
    }

    private static LocalDate walk(LocalDate filed, int length, List<Exclusion> excluded, LocalDate today) {
        LocalDate day = filed;
        int counted = 0;
        while (counted < length) {
            day = day.plusDays(1);
            LocalDate at = day;
            if (excluded.stream().noneMatch(one -> ExcludedDays.cover(one, at, today))) {
                counted++;
            }
        }
        return day;
    }
}
