package io.cityloop.handling.web;

import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An application as the API shows it. */
record ApplicationView(
        long id,
        String caseNumber,
        int round,
        String kind,
        ApplicationState state,
        String applicant,
        @Nullable String organisation,
        String reason,
        Map<String, String> params,
        Instant createdAt,
        @Nullable String decidedBy,
        @Nullable String decisionReason,
        @Nullable Instant decidedAt,
        @Nullable Instant endedAt) {

    static ApplicationView of(Application application) {
        return new ApplicationView(
                application.id(),
                application.caseNumber(),
                application.round(),
                application.kind().key(),
                application.state(),
                application.applicant(),
                application.organisation(),
                application.reason(),
                application.params(),
                application.createdAt(),
                application.decidedBy(),
                application.decisionReason(),
                application.decidedAt(),
                application.endedAt());
    }
}
