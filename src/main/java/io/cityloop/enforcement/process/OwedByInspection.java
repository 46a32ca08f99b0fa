package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DueItem;
import io.cityloop.enforcement.DueItems;
import io.cityloop.enforcement.OwedSummaries;
import io.cityloop.enforcement.OwedSummary;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.enforcement.domain.PenaltyReach;
import io.cityloop.enforcement.persistence.EnforcementMapper;
import io.cityloop.enforcement.persistence.InspectionRow;
import io.cityloop.identity.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Penalties on the spot that inspections promised, on the desk and in the calendar. */
@Component
class OwedByInspection implements OwedSummaries, DueItems {

    private static final int MOST = 200;
    private static final String TERM = "filingSummary";

    private final EnforcementMapper rows;
    private final StatutoryTerms terms;
    private final ZoneId zone;

    OwedByInspection(EnforcementMapper rows, StatutoryTerms terms, ZoneId zone) {
        this.rows = rows;
        this.terms = terms;
        this.zone = zone;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OwedSummary> of(Person person) {
        Set<String> agencies = PenaltyReach.agencies(person);
        return agencies != null && agencies.isEmpty()
                ? List.of()
                : rows.owed(agencies, MOST).stream().map(this::owed).toList();
    }

    private OwedSummary owed(InspectionRow row) {
        LocalDate inspected =
                row.inspectedAt().toInstant(ZoneOffset.UTC).atZone(zone).toLocalDate();
        return new OwedSummary(
                row.caseNumber(),
                Objects.requireNonNull(row.agency()),
                row.party(),
                row.facts(),
                row.firstOfficer(),
                row.secondOfficer(),
                inspected,
                terms.due(TERM, inspected).lastDay());
    }

    @Override
    @Transactional(readOnly = true)
    public List<DueItem> due(String agency, LocalDate from, LocalDate to) {
        return rows.owed(Set.of(agency), MOST).stream()
                .map(this::owed)
                .filter(owed -> !owed.lastDay().isAfter(to))
                .map(owed -> DueItem.ofCase(
                        owed.caseNumber(), TERM, owed.lastDay(), owed.party() == null ? owed.facts() : owed.party()))
                .toList();
    }
}
