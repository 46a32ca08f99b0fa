package io.cityloop.casefile.web;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case in a list. */
record CaseItem(
        String caseNumber,
        int round,
        CaseStatus status,
        String channel,
        @Nullable String subclass,
        String description,
        LocationView location,
        boolean urgent,
        boolean supervised,
        int affected,
        @Nullable String department,
        @Nullable String handler,
        Instant openedAt,
        @Nullable Instant concludedAt) {

    static CaseItem of(CaseFile caseFile) {
        return new CaseItem(
                caseFile.number(),
                caseFile.round(),
                caseFile.status(),
                caseFile.channel(),
                caseFile.subClass(),
                caseFile.description(),
                LocationView.of(caseFile),
                caseFile.urgent(),
                caseFile.supervised(),
                caseFile.affected(),
                caseFile.leadDepartment(),
                caseFile.handler(),
                caseFile.openedAt(),
                caseFile.concludedAt());
    }
}
