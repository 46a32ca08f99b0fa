package io.cityloop.handling.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationState;
import io.cityloop.handling.persistence.ApplicationRegister;
import io.cityloop.identity.Actor;
import io.cityloop.tasks.TaskInterruption;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Two people have agreed: nothing of the case is open any more, and the loop is told. */
@Component
class VoidCase implements ServiceTaskWorker {

    private final CaseFiles cases;
    private final ApplicationRegister register;
    private final ApplicationEnd end;
    private final TaskInterruption interruption;

    VoidCase(CaseFiles cases, ApplicationRegister register, ApplicationEnd end, TaskInterruption interruption) {
        this.cases = cases;
        this.register = register;
        this.end = end;
        this.interruption = interruption;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.VOID_CASE;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        cases.lock(job.caseNumber());
        Application application = register.require(ConcludeApplication.of(job));
        if (end.settle(application, ApplicationState.GRANTED, Map.of())) {
            // Ended with it: the conclusion of the case must not cancel what brings it about.
            end.end(application);
            interruption.voidCase(job.caseNumber(), Actor.system(), application.reason());
        }
        return Map.of();
    }
}
