package io.cityloop.intake;

import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.evaluation.Satisfactions;
import io.cityloop.handling.Urges;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.tasks.TaskInterruption;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reporter may do with his own case; for anybody else the case is not there. */
@Service
class AnsweringReporters implements ReporterRequests {
    /** Rounds that ended with something done; the others have nothing that could be "not solved". */
    private static final Set<CaseStatus> REOPENABLE = Set.of(CaseStatus.CLOSED, CaseStatus.CLOSED_ABNORMALLY);

    /** A spot check by these may reopen as well (loop.md section 3). */
    private static final Set<Role> SPOT_CHECKERS = Set.of(Role.SUPERVISOR, Role.SHIFT_LEADER);

    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final CaseClocks clocks;
    private final TaskInterruption tasks;
    private final ProcessCommands engine;
    private final Satisfactions satisfactions;
    private final Urges urges;
    private final TrackKeys keys;
    private final IntakeSettings settings;
    private final Clock clock;

    AnsweringReporters(
            CaseFiles cases,
            CaseTimeline timeline,
            CaseClocks clocks,
            TaskInterruption tasks,
            ProcessCommands engine,
            Satisfactions satisfactions,
            Urges urges,
            TrackKeys keys,
            IntakeSettings settings,
            Clock clock) {
        this.cases = cases;
        this.timeline = timeline;
        this.clocks = clocks;
        this.tasks = tasks;
        this.engine = engine;
        this.satisfactions = satisfactions;
        this.urges = urges;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public CaseFile own(String caseNumber, @Nullable Person person, @Nullable String phoneTail) {
        CaseFile caseFile = cases.find(caseNumber).orElseThrow(AnsweringReporters::noSuchCase);
        if (!isReporter(caseFile, person, phoneTail)) {
            throw noSuchCase();
        }
        return caseFile;
    }

    @Override
    public String key(String caseNumber) {
        return keys.of(caseNumber);
    }

    @Override
    @Transactional(readOnly = true)
    public CaseFile outcomeOf(CaseFile own) {
        String parent = own.parent();
        return parent == null || own.status() != CaseStatus.MERGED
                ? own
                : cases.find(parent).orElse(own);
    }

    @Override
    @Transactional
    public CaseFile reopen(
            String caseNumber, @Nullable Person person, @Nullable String phoneTail, @Nullable String reason) {
        CaseFile closed = lockForReopening(caseNumber, person, phoneTail);
        boolean voice = !closed.number().equals(caseNumber);
        if (reason == null || reason.isBlank()) {
            throw new RejectedInput("reason", "intake.required");
        }
        refuseUnlessReopenable(closed);
        CaseFile reopened = cases.reopen(closed.number());
        timeline.append(
                closed.number(),
                voice ? Actor.anonymousCitizen() : actor(closed, person),
                "reopen",
                voice
                        ? Map.of("before", closed.status().name(), "case", caseNumber)
                        : Map.of("before", closed.status().name()),
                reason);
        Map<String, Object> variables = new HashMap<>();
        variables.put(ProcessIds.Variable.ENTRY, "reopened");
        variables.put(ProcessIds.Variable.CLOCKS, clocks.engineClocks(closed.number()));
        engine.start(closed.number(), reopened.round(), ProcessIds.Message.CASE_REOPENED, variables);
        return reopened;
    }

    @Override
    @Transactional
    public void withdraw(
            String caseNumber, @Nullable Person person, @Nullable String phoneTail, @Nullable String reason) {
        CaseFile caseFile = lockOwn(caseNumber, person, phoneTail);
        tasks.withdraw(caseNumber, actor(caseFile, person), reason);
    }

    @Override
    @Transactional
    public int urge(String caseNumber, @Nullable Person person, @Nullable String phoneTail, @Nullable String reason) {
        if (reason != null && reason.length() > settings.descriptionLength()) {
            throw new RejectedInput("reason", "intake.tooLong");
        }
        CaseFile own = own(caseNumber, person, phoneTail);
        return urges.urgeForReporter(
                person == null ? Actor.anonymousCitizen() : actor(own, person),
                outcomeOf(own).number(),
                reason);
    }

    @Override
    @Transactional
    public void answerCheck(
            String caseNumber,
            @Nullable Person person,
            @Nullable String phoneTail,
            boolean done,
            @Nullable String comment) {
        CaseFile caseFile = lockOwn(caseNumber, person, phoneTail);
        if (!caseFile.fromPublic()) {
            throw new Conflict("intake.onlyCitizensAnswer");
        }
        String outcome = done ? "done" : "notDone";
        tasks.interrupt(
                caseNumber,
                ProcessIds.UserTask.CHECK_RESULT,
                ProcessIds.Message.CITIZEN_ANSWERED,
                Map.of(ProcessIds.Variable.OUTCOME, outcome),
                actor(caseFile, person),
                "citizenAnswer." + outcome,
                Map.of(),
                comment);
    }

    @Override
    @Transactional
    public void answerSatisfaction(
            String caseNumber,
            @Nullable Person person,
            @Nullable String phoneTail,
            @Nullable Boolean solved,
            @Nullable Integer rating,
            @Nullable String comment) {
        CaseFile caseFile = lockOwn(caseNumber, person, phoneTail);
        if (solved == null) {
            throw new RejectedInput("solved", "intake.required");
        }
        if (rating != null && (rating < 1 || rating > 5)) {
            throw new RejectedInput("rating", "intake.rating");
        }
        if (!caseFile.status().concluded()) {
            throw new Conflict("intake.notConcluded");
        }
        cases.answerSatisfaction(caseNumber, solved, rating);
        Map<String, Object> details = new HashMap<>();
        details.put("solved", solved);
        if (rating != null) {
            details.put("rating", rating);
        }
        timeline.append(caseNumber, actor(caseFile, person), "satisfaction", details, comment);
        satisfactions.append(caseNumber, caseFile.round(), solved, rating, comment);
    }

    /** The case itself; for a report merged into another one, that one: its reporter's voice counts for the whole. */
    private CaseFile lockForReopening(String caseNumber, @Nullable Person person, @Nullable String phoneTail) {
        CaseFile merged = cases.find(caseNumber)
                .filter(one -> one.parent() != null && one.status() == CaseStatus.MERGED)
                .orElse(null);
        if (merged != null && merged.parent() != null && isReporter(merged, person, phoneTail)) {
            return cases.lock(merged.parent());
        }
        if (person != null && SPOT_CHECKERS.stream().anyMatch(person::has)) {
            return cases.lock(caseNumber);
        }
        return lockOwn(caseNumber, person, phoneTail);
    }

    private CaseFile lockOwn(String caseNumber, @Nullable Person person, @Nullable String phoneTail) {
        CaseFile locked = cases.lock(caseNumber);
        if (!isReporter(locked, person, phoneTail)) {
            throw noSuchCase();
        }
        return locked;
    }

    private boolean isReporter(CaseFile caseFile, @Nullable Person person, @Nullable String phoneTail) {
        if (person != null && person.username().equals(caseFile.reporterUsername())) {
            return true;
        }
        return phoneTail != null
                && (phoneTail.length() == 4
                        ? cases.isReporterPhone(caseFile.number(), phoneTail)
                        : keys.opens(caseFile.number(), phoneTail));
    }

    private void refuseUnlessReopenable(CaseFile closed) {
        if (!closed.status().concluded()) {
            throw new Conflict("intake.stillOpen");
        }
        if (!REOPENABLE.contains(closed.status())) {
            throw new Conflict("intake.nothingToReopen");
        }
        if (closed.concludedAt() != null
                && closed.concludedAt()
                        .plus(Duration.ofDays(settings.reopenDays()))
                        .isBefore(clock.instant())) {
            throw new Conflict("intake.reopenTooLate");
        }
    }

    private static Actor actor(CaseFile caseFile, @Nullable Person person) {
        if (person == null) {
            return Actor.anonymousCitizen();
        }
        boolean reporter = person.username().equals(caseFile.reporterUsername());
        Role role = reporter
                ? (caseFile.fromPublic() ? Role.CITIZEN : Role.INSPECTOR)
                : SPOT_CHECKERS.stream().filter(person::has).findFirst().orElse(Role.CITIZEN);
        return Actor.of(person, role, null, caseFile.place().district());
    }

    private static NotFound noSuchCase() {
        return new NotFound("intake.noSuchCase");
    }
}
