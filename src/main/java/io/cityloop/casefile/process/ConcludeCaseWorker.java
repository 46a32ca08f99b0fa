package io.cityloop.casefile.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ends the round with the status the end event carries. */
@Component
class ConcludeCaseWorker implements ServiceTaskWorker {

    private final CaseFiles cases;

    ConcludeCaseWorker(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.CONCLUDE_CASE;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        int round = ((Number) job.variables().getOrDefault(ProcessIds.Variable.ROUND, 1)).intValue();
        String status = job.header(ProcessIds.Header.STATUS);
        if (status == null) {
            throw new IllegalStateException(job.elementId() + " concludes a case without a status header");
        }
        cases.conclude(job.caseNumber(), round, CaseStatus.valueOf(status));
        return Map.of();
    }
}
