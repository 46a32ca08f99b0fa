package io.cityloop.enforcement.persistence;

import io.cityloop.enforcement.PenaltyCase;
import io.cityloop.enforcement.PenaltyCases;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Penalty cases in the database. */
@Component
class StoredPenaltyCases implements PenaltyCases {

    private final EnforcementMapper rows;

    StoredPenaltyCases(EnforcementMapper rows) {
        this.rows = rows;
    }

    @Override
    public List<PenaltyCase> of(String caseNumber) {
        return rows.penaltiesOf(caseNumber).stream()
                .map(row -> new PenaltyCase(
                        row.number(),
                        row.caseNumber(),
                        row.round(),
                        row.inspectionId(),
                        row.kind(),
                        row.agency(),
                        row.openedAt().toInstant(ZoneOffset.UTC)))
                .toList();
    }
}
