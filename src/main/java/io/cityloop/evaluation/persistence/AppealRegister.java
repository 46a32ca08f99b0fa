package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.Appeal;
import io.cityloop.evaluation.AppealState;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes appeals; whoever writes has locked the case. */
@Component
public class AppealRegister {

    private final AppealMapper rows;
    private final Clock clock;

    AppealRegister(AppealMapper rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Keeps a new appeal. */
    public Appeal open(String caseNumber, int round, String department, String applicant, String reason) {
        rows.insert(new Appeal(
                0,
                caseNumber,
                round,
                department,
                AppealState.OPEN,
                applicant,
                reason,
                now(),
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        return find(rows.lastId()).orElseThrow();
    }

    /** The appeal of this id. */
    public Optional<Appeal> find(long id) {
        return Optional.ofNullable(rows.find(id));
    }

    /** All of a case, oldest first. */
    public List<Appeal> ofCase(String caseNumber) {
        return rows.ofCase(caseNumber);
    }

    /** The one nobody has decided; there is at most one for each department. */
    public Optional<Appeal> open(String caseNumber, String department) {
        return ofCase(caseNumber).stream()
                .filter(appeal -> appeal.open() && appeal.department().equals(department))
                .findFirst();
    }

    /** Newest first. */
    public List<Appeal> latest(@Nullable String department, @Nullable AppealState state, int limit) {
        return rows.latest(department, state == null ? null : state.name(), limit);
    }

    /** Rounds ended since then in which this department was late with something. */
    public List<LateRound> late(String department, Instant since, int limit) {
        return rows.late(department, since, limit);
    }

    /** The first reviewer has spoken. */
    public void first(long id, String by, @Nullable String reason) {
        rows.first(id, by, reason, now());
    }

    /** The final reviewer has spoken. */
    public void last(long id, String by, @Nullable String reason) {
        rows.last(id, by, reason, now());
    }

    /** Ends an open appeal; false when it had ended before. */
    public boolean conclude(long id, AppealState state) {
        return rows.conclude(id, state.name(), now()) == 1;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
