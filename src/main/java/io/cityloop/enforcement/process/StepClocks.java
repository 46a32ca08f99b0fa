package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DueDate;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.enforcement.Term;
import io.cityloop.enforcement.TermUnit;
import io.cityloop.enforcement.domain.FileRecord;
import io.cityloop.enforcement.domain.Proposal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The variable {@code clocks} of the penalty processes: for every statutory term by its key when to remind and when it
 * ends, if it began now. Which term runs at which step is the diagram's business.
 */
@Component
class StepClocks {

    /** What the agency allows itself where the law sets no period. */
    private static final List<String> STARTED_BY_AN_ACT = List.of("decision", "hearingRequest", "courtApplication");

    private final StatutoryTerms terms;
    private final Clock clock;
    private final ZoneId zone;

    StepClocks(StatutoryTerms terms, Clock clock, ZoneId zone) {
        this.terms = terms;
        this.clock = clock;
        this.zone = zone;
    }

    /** Today in the city. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The day of a moment in the city. */
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** All terms, as the engine takes them. */
    Map<String, Object> of(FileRecord record) {
        Map<String, Object> clocks = new LinkedHashMap<>();
        for (Term term : terms.all()) {
            if (!STARTED_BY_AN_ACT.contains(term.key()) && term.unit() != TermUnit.YEAR) {
                clocks.put(term.key(), entry(terms.due(term.key(), clock.instant(), Locale.CHINESE)));
            }
        }
        clocks.put("decision", entry(decision(record)));
        clocks.put("hearingRequest", entry(rights(record)));
        clocks.put("courtApplication", entry(courtApplication(record)));
        return clocks;
    }

    /** The same for a step of a seizure, whose days run from its own approval (Compulsion Law art. 25). */
    Map<String, Object> of(FileRecord record, @Nullable String subject) {
        Map<String, Object> clocks = of(record);
        record.lastOf("approveSeizure.approve", subject).ifPresent(approved -> {
            DueDate thirty = terms.due("seizure", record.day(approved));
            clocks.put(
                    "seizure",
                    entry(
                            record.lastOf("approveSeizureExtension.approve", subject)
                                            .isPresent()
                                    ? terms.due("seizureExtension", thirty.lastDay())
                                    : thirty));
        });
        return clocks;
    }

    /** The end of the time to decide: ninety days from filing, net of what does not count (art. 60). */
    DueDate decision(FileRecord record) {
        LocalDate filed = record.filedOn();
        return filed == null
                ? terms.due("decision", today())
                : terms.decision(filed, record.exclusions(), record.extensions(), Locale.CHINESE);
    }

    /** The end of the party's time after the notice: to ask for a hearing where it may, else to be heard. */
    DueDate rights(FileRecord record) {
        boolean hearing = record.proposal().map(Proposal::hearingRight).orElse(true);
        LocalDate noticed = record.notice().map(act -> act.day("servedOn")).orElse(today());
        return terms.due(hearing ? "hearingRequest" : "statement", noticed);
    }

    /** Three months after the party's time to litigate is over (Administrative Compulsion Law art. 53). */
    DueDate courtApplication(FileRecord record) {
        LocalDate remedyEnds = remedyEnds(record);
        return terms.due("courtApplication", remedyEnds == null ? today() : remedyEnds);
    }

    /** The last day on which the party may go to court; null before service. */
    @Nullable
    LocalDate remedyEnds(FileRecord record) {
        LocalDate served = record.decisionServedOn();
        return served == null ? null : terms.due("litigation", served).lastDay();
    }

    private static Map<String, Object> entry(DueDate due) {
        return Map.of("warnAt", due.warnAt().toString(), "dueAt", due.dueAt().toString());
    }
}
