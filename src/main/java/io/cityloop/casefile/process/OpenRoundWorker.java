package io.cityloop.casefile.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets one process instance a round in, and turns every other away. */
@Component
class OpenRoundWorker implements ServiceTaskWorker {

    private final CaseFiles cases;

    OpenRoundWorker(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.OPEN_ROUND;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        int round = ((Number) job.variables().getOrDefault(ProcessIds.Variable.ROUND, 1)).intValue();
        boolean first = cases.registerInstance(job.caseNumber(), round, job.processInstanceKey());
        return Map.of(ProcessIds.Variable.FIRST_INSTANCE, first);
    }
}
