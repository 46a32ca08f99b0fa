package io.cityloop.enforcement.process;

import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyStatus;
import io.cityloop.enforcement.PenaltyStepWaits.Since;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.enforcement.persistence.PenaltyFileMapper;
import io.cityloop.enforcement.persistence.PenaltyStepMapper;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcedureTasks;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ProcessModels;
import io.cityloop.workflow.UserTaskModel;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A step of a penalty procedure arrives: its row and the file's status are written together, once for each job. */
@Component
class StepArrivals implements ProcedureTasks {

    private static final Set<String> PROCESSES = Set.of(
            ProcessIds.Process.PENALTY_ORDINARY,
            ProcessIds.Process.PENALTY_SUMMARY,
            ProcessIds.Process.HEARING,
            ProcessIds.Process.SEIZURE,
            ProcessIds.Process.PRESERVATION,
            ProcessIds.Process.INSTALMENTS,
            ProcessIds.Process.COMPULSORY_EXECUTION);

    private final PenaltyStepMapper steps;
    private final PenaltyFileMapper files;
    private final PenaltyActs acts;
    private final ProcessModels models;
    private final StepPeople people;
    private final Clock clock;

    StepArrivals(
            PenaltyStepMapper steps,
            PenaltyFileMapper files,
            PenaltyActs acts,
            ProcessModels models,
            StepPeople people,
            Clock clock) {
        this.steps = steps;
        this.files = files;
        this.acts = acts;
        this.models = models;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Set<String> processIds() {
        return PROCESSES;
    }

    @Override
    public void arrived(EngineJob job) {
        PenaltyFile file = acts.lock(job.caseNumber());
        if (file.status().concluded()) {
            return; // a message that ended the file takes the task away in the engine as well
        }
        UserTaskModel model = models.userTask(job.elementId());
        String term = Objects.requireNonNull(job.header(ProcessIds.Header.TERM), "header term");
        String subject = job.text("seizureId") != null ? job.text("seizureId") : job.text("preservationId");
        boolean beside = "true".equals(job.header(ProcessIds.Header.BESIDE));
        boolean ofMeasure = job.processId().equals(ProcessIds.Process.SEIZURE)
                || job.processId().equals(ProcessIds.Process.PRESERVATION);
        int added = steps.insert(
                job,
                file.agency(),
                model,
                term,
                ofMeasure ? subject : null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                moment(job, "warnAt"),
                moment(job, "dueAt"));
        if (!beside) {
            files.changeStatus(file.id(), PenaltyStatus.valueOf(model.status()).name());
        }
        if (added == 1) {
            people.tell(file, Objects.requireNonNull(steps.ofJob(job.key())), Since.ARRIVED);
        }
    }

    private static Instant moment(EngineJob job, String variable) {
        return OffsetDateTime.parse(
                        Objects.requireNonNull(job.text(variable), variable).replaceFirst("\\[.*]$", ""))
                .toInstant()
                .truncatedTo(ChronoUnit.MILLIS);
    }
}
