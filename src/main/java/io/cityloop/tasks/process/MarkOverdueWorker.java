package io.cityloop.tasks.process;

import io.cityloop.calendar.Stage;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The deadline of a stage has passed. */
@Component
class MarkOverdueWorker implements ServiceTaskWorker {

    private final DeadlineMarks marks;

    MarkOverdueWorker(DeadlineMarks marks) {
        this.marks = marks;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.MARK_OVERDUE;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        String element = job.header(ProcessIds.Header.ELEMENT);
        if (element != null && "true".equals(job.header(ProcessIds.Header.BESIDE))) {
            marks.markBeside(job.caseNumber(), element, true);
            return Map.of();
        }
        String stage = Objects.requireNonNull(job.header(ProcessIds.Header.STAGE), "header stage");
        marks.mark(job.caseNumber(), Stage.of(stage), true);
        return Map.of();
    }
}
