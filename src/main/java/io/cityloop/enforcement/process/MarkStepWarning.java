package io.cityloop.enforcement.process;

import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The warning moment of a step has come. */
@Component
class MarkStepWarning implements ServiceTaskWorker {

    private final StepMarks marks;

    MarkStepWarning(StepMarks marks) {
        this.marks = marks;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.MARK_STEP_WARNING;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        marks.mark(job, false);
        return Map.of();
    }
}
