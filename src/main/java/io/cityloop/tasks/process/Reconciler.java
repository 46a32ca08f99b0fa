package io.cityloop.tasks.process;

import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.tasks.Drift;
import io.cityloop.tasks.TasksSettings;
import io.cityloop.tasks.WorkTask;
import io.cityloop.tasks.persistence.DriftMapper;
import io.cityloop.tasks.persistence.TaskMapper;
import io.cityloop.workflow.CaseProgress;
import io.cityloop.workflow.EngineAway;
import io.cityloop.workflow.EngineProbe;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares tasks with the engine. A task whose job is gone can be done by nobody, so its row is closed; a case that then
 * waits for nobody is shown to the administrator. Asking also prolongs the engine's lock, so that open tasks are not
 * handed out for ever.
 */
@Component
class Reconciler {

    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);
    private static final Duration OVERDUE_SLACK = Duration.ofMinutes(1);

    private final TaskMapper tasks;
    private final DriftMapper drifts;
    private final CaseFiles cases;
    private final CaseProgress progress;
    private final EngineProbe probe;
    private final DeadlineMarks marks;
    private final TasksSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reconciler(
            TaskMapper tasks,
            DriftMapper drifts,
            CaseFiles cases,
            CaseProgress progress,
            EngineProbe probe,
            DeadlineMarks marks,
            TasksSettings settings,
            PlatformTransactionManager transactions,
            MeterRegistry meters,
            Clock clock) {
        this.tasks = tasks;
        this.drifts = drifts;
        this.cases = cases;
        this.progress = progress;
        this.probe = probe;
        this.marks = marks;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        meters.gauge("cityloop.drift", drifts, DriftMapper::countOpen);
    }

    /** Looks once; without an engine there is nothing to compare with. */
    @Scheduled(fixedDelayString = "${cityloop.tasks.reconcile-every:1m}", initialDelayString = "1m")
    void look() {
        try {
            probeTasks();
            findCasesThatWaitForNobody();
            forgetWhatIsGone();
            markMissedDeadlines();
        } catch (EngineAway away) {
            log.debug("Not reconciled: {}", away.getMessage());
        }
    }

    void probeTasks() {
        Instant now = now();
        for (WorkTask task : tasks.notSeenSince(now.minus(settings.probeAfter()), settings.batch())) {
            if (probe.isWaiting(task.jobKey())) {
                tasks.seen(task.id(), now);
            } else {
                closeOrphan(task);
            }
        }
    }

    private void closeOrphan(WorkTask task) {
        transaction.executeWithoutResult(status -> {
            cases.lock(task.caseNumber());
            if (tasks.cancel(task.id(), now()) == 1) {
                log.warn("Task {} of case {} is gone from the engine", task.elementId(), task.caseNumber());
                drifts.found(
                        "task/" + task.id(),
                        "taskWithoutJob",
                        task.caseNumber(),
                        task.round(),
                        task.id(),
                        "taskClosed",
                        now());
            }
        });
    }

    void findCasesThatWaitForNobody() {
        Instant before = now().minus(settings.stillAfter());
        for (CaseFile caseFile : cases.openUnchangedSince(before, settings.batch())) {
            String number = caseFile.number();
            if (waitsForNobody(number)) {
                drifts.found("case/" + number, "caseWithoutTask", number, caseFile.round(), null, null, now());
            }
        }
    }

    private boolean waitsForNobody(String number) {
        return tasks.countOpen(number) == 0 && progress.awaitMove(number, Duration.ZERO);
    }

    void forgetWhatIsGone() {
        for (Drift drift : drifts.open(settings.batch())) {
            boolean concluded = cases.find(drift.caseNumber())
                    .map(caseFile -> caseFile.status().concluded() || caseFile.round() != drift.round())
                    .orElse(true);
            if (concluded || tasks.countOpen(drift.caseNumber()) > 0) {
                drifts.gone(drift.id(), now());
            }
        }
    }

    /** The engine's timers do this; here is the net below them. */
    void markMissedDeadlines() {
        for (WorkTask task : tasks.unmarkedOverdue(now().minus(OVERDUE_SLACK), settings.batch())) {
            String stage = task.stage();
            transaction.executeWithoutResult(status -> {
                if (stage == null) {
                    marks.markBeside(task.caseNumber(), task.elementId(), true);
                } else {
                    marks.mark(task.caseNumber(), Stage.of(stage), true);
                }
            });
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
