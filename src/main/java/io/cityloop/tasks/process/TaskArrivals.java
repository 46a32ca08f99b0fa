package io.cityloop.tasks.process;

import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.HandlingDeadlineMoved;
import io.cityloop.casefile.StageClock;
import io.cityloop.tasks.TaskArrived;
import io.cityloop.tasks.WorkTask;
import io.cityloop.tasks.persistence.NewTask;
import io.cityloop.tasks.persistence.TaskMapper;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ProcessModels;
import io.cityloop.workflow.UserTaskListener;
import io.cityloop.workflow.UserTaskModel;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A user task arrives: its row, the case's status and the clocks are written together, once for each job. */
@Component
class TaskArrivals implements UserTaskListener {

    private static final Logger log = LoggerFactory.getLogger(TaskArrivals.class);

    private final TaskMapper mapper;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final ProcessModels models;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskArrivals(
            TaskMapper mapper,
            CaseFiles cases,
            CaseClocks clocks,
            ProcessModels models,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.clocks = clocks;
        this.models = models;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void arrived(EngineJob job) {
        CaseFile caseFile = cases.lock(job.caseNumber());
        int round = round(job, caseFile);
        if (mapper.findByJob(job.key()) != null) {
            return;
        }
        boolean afterEnd = "true".equals(job.header(ProcessIds.Header.AFTER_END));
        if (!afterEnd && (caseFile.round() != round || caseFile.status().concluded())) {
            // Only a message that ended the round can be the reason, and the engine takes the task away as well.
            log.info("{} of case {} arrived after its round {} was over", job.elementId(), job.caseNumber(), round);
            return;
        }
        UserTaskModel model = models.userTask(job.elementId());
        boolean beside = "true".equals(job.header(ProcessIds.Header.BESIDE));
        String stage = beside ? "" : or(job.header(ProcessIds.Header.STAGE), model.stage());
        String status = or(job.header(ProcessIds.Header.STATUS), model.status());
        // A suspended case stands still: what was on its way when it was suspended waits with the others.
        boolean still = caseFile.status() == CaseStatus.SUSPENDED && stage.equals(Stage.HANDLING.key());
        Optional<StageClock> stageClock = still ? Optional.empty() : enter(job, stage);
        String organisation = job.text("organisation");
        if (organisation != null) {
            cases.involve(job.caseNumber(), organisation);
        }
        NewTask task = new NewTask(
                job.key(),
                job.processId(),
                job.elementId(),
                job.caseNumber(),
                round,
                model.formId(),
                model.candidateGroup(),
                organisation,
                caseFile.place().community(),
                job.assignee(),
                stage.isEmpty() ? null : stage,
                status.isEmpty() ? null : status,
                now(),
                stageClock.map(StageClock::warnAt).orElseGet(() -> instant(job.text("warnAt"))),
                stageClock.map(StageClock::dueAt).orElseGet(() -> instant(job.text("dueAt"))));
        mapper.insert(task);
        if (!beside && !still && !status.isEmpty()) {
            cases.changeStatus(job.caseNumber(), CaseStatus.valueOf(status));
        }
        WorkTask arrived = mapper.findByJob(job.key());
        if (arrived != null) {
            events.publishEvent(new TaskArrived(arrived));
        }
    }

    private Optional<StageClock> enter(EngineJob job, String key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Stage stage = Stage.of(key);
        Object variable = job.variables().get(ProcessIds.Variable.CLOCKS);
        clocks.enter(job.caseNumber(), stage, variable instanceof Map<?, ?> map ? map : null);
        return clocks.current(job.caseNumber(), stage);
    }

    private static int round(EngineJob job, CaseFile caseFile) {
        return job.variables().get(ProcessIds.Variable.ROUND) instanceof Number number
                ? number.intValue()
                : caseFile.round();
    }

    private static String or(@Nullable String header, @Nullable String model) {
        return header != null ? header : model == null ? "" : model;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null
                ? null
                : OffsetDateTime.parse(text.replaceFirst("\\[.*]$", ""))
                        .toInstant()
                        .truncatedTo(ChronoUnit.MILLIS);
    }

    /** An extension moves the deadline of what is open, too. */
    @EventListener
    void moved(HandlingDeadlineMoved moved) {
        mapper.ofCase(moved.caseNumber()).stream()
                .filter(task -> task.open() && Stage.HANDLING.key().equals(task.stage()))
                .forEach(task -> mapper.moveDeadline(task.id(), moved.warnAt(), moved.dueAt(), moved.overdue(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
