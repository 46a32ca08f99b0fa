package io.cityloop.enforcement.process;

import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The statutory term of a step, or the time to decide, has run out. */
@Component
class MarkStepOverdue implements ServiceTaskWorker {

    private final StepMarks marks;

    MarkStepOverdue(StepMarks marks) {
        this.marks = marks;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.MARK_STEP_OVERDUE;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        marks.mark(job, true);
        return Map.of();
    }
}
