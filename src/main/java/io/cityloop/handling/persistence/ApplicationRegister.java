package io.cityloop.handling.persistence;

import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.ApplicationState;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes applications; whoever writes has locked the case. */
@Component
public class ApplicationRegister {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ApplicationMapper rows;
    private final JsonMapper json;
    private final Clock clock;

    ApplicationRegister(ApplicationMapper rows, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a new application. */
    public Application open(
            String caseNumber,
            int round,
            ApplicationKind kind,
            String applicant,
            @Nullable String organisation,
            String reason,
            Map<String, String> params) {
        rows.insert(new ApplicationRow(
                0,
                caseNumber,
                round,
                kind,
                ApplicationState.OPEN,
                applicant,
                organisation,
                reason,
                json.writeValueAsString(params),
                now(),
                null,
                null,
                null,
                null));
        return require(rows.lastId());
    }

    /** The application of this id. */
    public Application require(long id) {
        return application(Objects.requireNonNull(rows.find(id), () -> "application " + id));
    }

    /** All of a case, oldest first. */
    public List<Application> ofCase(String caseNumber) {
        return rows.ofCase(caseNumber).stream().map(this::application).toList();
    }

    /** Those of a case whose processes still run. */
    public List<Application> running(String caseNumber) {
        return ofCase(caseNumber).stream().filter(Application::running).toList();
    }

    /** The running one of a kind; there is at most one. */
    public Optional<Application> running(String caseNumber, ApplicationKind kind) {
        return running(caseNumber).stream().filter(one -> one.kind() == kind).findFirst();
    }

    /** Keeps who decided, and why. */
    public void decide(long id, String by, @Nullable String reason) {
        rows.decide(id, by, reason, now());
    }

    /** Settles an open application; false when it was settled before. */
    public boolean settle(long id, ApplicationState state) {
        return rows.settle(id, state) == 1;
    }

    /** Its process is over. */
    public void end(long id) {
        rows.end(id, now());
    }

    private Application application(ApplicationRow row) {
        return new Application(
                row.id(),
                row.caseNumber(),
                row.round(),
                row.kind(),
                row.state(),
                row.applicant(),
                row.organisation(),
                row.reason(),
                json.readValue(row.params(), TEXTS),
                row.createdAt(),
                row.decidedBy(),
                row.decisionReason(),
                row.decidedAt(),
                row.endedAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
