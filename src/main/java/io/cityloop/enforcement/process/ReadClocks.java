package io.cityloop.enforcement.process;

import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the terms anew where a timer moves the procedure on and nobody has completed a step. */
@Component
class ReadClocks implements ServiceTaskWorker {

    private final StepClocks clocks;
    private final PenaltyActs acts;

    ReadClocks(StepClocks clocks, PenaltyActs acts) {
        this.clocks = clocks;
        this.acts = acts;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.READ_CLOCKS;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        return Map.of(ProcessIds.Variable.CLOCKS, clocks.of(acts.record(job.caseNumber())));
    }
}
