package io.cityloop.enforcement;

import io.cityloop.calendar.WorkCalendars;
import io.cityloop.enforcement.domain.DecisionReckoning;
import io.cityloop.enforcement.domain.TermReckoning;
import io.cityloop.enforcement.domain.TermTable;
import io.cityloop.enforcement.domain.TermWords;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Every period of the penalty procedure, from one table ({@code rules/law/statutory-terms.csv}), counted on the city's
 * calendar. The day a period starts is not counted, and it ends at 24:00 of its last day in the city.
 */
@Service
public final class StatutoryTerms {

    private static final String DECISION = "decision";

    private final Map<String, Term> terms;
    private final WorkCalendars calendars;
    private final Clock clock;

    /** Reads the table; the start ends here when the city sets what a law fixes. */
    StatutoryTerms(ReckoningSettings settings, WorkCalendars calendars, Clock clock) {
        this.terms = TermTable.read(settings.terms());
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The end of a period that starts on a day, derived in Chinese; throws as {@link #term}. */
    public DueDate due(String key, LocalDate from) {
        return due(key, from, Locale.CHINESE);
    }

    /** The end of a period that starts on a day; hours count from the beginning of that day. Throws as {@link #term}. */
    public DueDate due(String key, LocalDate from, Locale locale) {
        return reckoning(locale).due(term(key), from);
    }

    /** The end of a period that starts at a moment: exact for hours, by the city's day for all others. */
    public DueDate due(String key, Instant from, Locale locale) {
        return reckoning(locale).due(term(key), from);
    }

    /**
     * The last day on which a thing may be done that must happen a period before a day: with {@code hearingNotice} the
     * last day to tell time and place of a hearing on {@code event}.
     */
    public LocalDate noLaterThan(String key, LocalDate event) {
        return reckoning(Locale.CHINESE).noLaterThan(term(key), event);
    }

    /**
     * The last day to decide: 90 days after filing, without the days excluded, with the extensions granted (art. 60).
     *
     * @param filed the day of filing
     * @param excluded days that are not counted; one that goes on reaches to today and makes the answer provisional
     * @param extensionKeys keys of the extensions, such as {@code decisionExtension}
     * @param locale language of the derivation
     */
    public DueDate decision(LocalDate filed, List<Exclusion> excluded, List<String> extensionKeys, Locale locale) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), calendars.current().zone());
        return new DecisionReckoning(calendars.current(), new TermWords(locale))
                .due(
                        term(DECISION),
                        filed,
                        excluded,
                        extensionKeys.stream().map(this::term).toList(),
                        today);
    }

    /** The period of that key; an unknown key is a mistake of the program. */
    public Term term(String key) {
        Term term = terms.get(key);
        if (term == null) {
            throw new IllegalArgumentException("There is no statutory period '" + key + "'");
        }
        return term;
    }

    /** The period of that key; empty when the table has none. */
    public Optional<Term> find(String key) {
        return Optional.ofNullable(terms.get(key));
    }

    /** Every period, in the order of the table. */
    public List<Term> all() {
        return List.copyOf(terms.values());
    }

    private TermReckoning reckoning(Locale locale) {
        return new TermReckoning(calendars.current(), new TermWords(locale));
    }
}
