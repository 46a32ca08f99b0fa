package io.cityloop.enforcement.process;

import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The party said nothing in time: its step goes away and the procedure moves on (art. 64). */
@Component
class LapseRights implements ServiceTaskWorker {

    private final PenaltyActs acts;
    private final OpenSteps steps;
    private final StepClocks clocks;

    LapseRights(PenaltyActs acts, OpenSteps steps, StepClocks clocks) {
        this.acts = acts;
        this.steps = steps;
        this.clocks = clocks;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.LAPSE_RIGHTS;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        PenaltyFile file = acts.lock(job.caseNumber());
        steps.cancel(file.id(), step -> step.elementId().equals(ProcessIds.UserTask.HEAR_PARTY));
        acts.append(file.id(), Actor.system(), "rights.lapsed", Map.of());
        return Map.of("hearingOpen", false, ProcessIds.Variable.CLOCKS, clocks.of(acts.record(file.id())));
    }
}
