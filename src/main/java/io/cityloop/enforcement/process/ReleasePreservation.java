package io.cityloop.enforcement.process;

import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Seven working days have passed without a decision: preservation ends by itself (art. 56). */
@Component
class ReleasePreservation implements ServiceTaskWorker {

    private final PenaltyActs acts;
    private final OpenSteps steps;

    ReleasePreservation(PenaltyActs acts, OpenSteps steps) {
        this.acts = acts;
        this.steps = steps;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.RELEASE_PRESERVATION;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        PenaltyFile file = acts.lock(job.caseNumber());
        String subject = job.text("preservationId");
        steps.cancel(
                file.id(),
                step -> step.elementId().equals(ProcessIds.UserTask.DISPOSE_PRESERVATION)
                        && Objects.equals(subject, step.subject()));
        acts.append(file.id(), Actor.system(), "preservation.lapsed", Map.of("subject", String.valueOf(subject)));
        return Map.of("preservationResult", "LAPSED");
    }
}
