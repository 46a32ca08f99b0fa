package io.cityloop.enforcement.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.enforcement.PenaltyConcluded;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyStatus;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.enforcement.persistence.PenaltyFileMapper;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The file ends: closed, not filed or withdrawn; the case it came from is told. */
@Component
class ConcludePenalty implements ServiceTaskWorker {

    private final PenaltyActs acts;
    private final PenaltyFileMapper rows;
    private final OpenSteps steps;
    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConcludePenalty(
            PenaltyActs acts,
            PenaltyFileMapper rows,
            OpenSteps steps,
            CaseFiles cases,
            CaseTimeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.acts = acts;
        this.rows = rows;
        this.steps = steps;
        this.cases = cases;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.CONCLUDE_PENALTY;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        PenaltyFile file = acts.lock(job.caseNumber());
        if (file.status().concluded()) {
            return Map.of();
        }
        PenaltyStatus result = PenaltyStatus.valueOf(Objects.requireNonNull(job.header(ProcessIds.Header.RESULT)));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        steps.cancelAll(file.id());
        rows.conclude(file.id(), result.name(), now);
        acts.append(file.id(), Actor.system(), "concluded", Map.of("result", result.name()));
        if (file.caseNumber() != null) {
            cases.lock(file.caseNumber());
            timeline.append(
                    file.caseNumber(),
                    Actor.system(),
                    "enforcement.penaltyConcluded",
                    Map.of("penalty", file.id(), "result", result.name()),
                    null);
        }
        events.publishEvent(new PenaltyConcluded(file.id(), result, now));
        return Map.of();
    }
}
