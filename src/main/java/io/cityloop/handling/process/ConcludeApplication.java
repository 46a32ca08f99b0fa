package io.cityloop.handling.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationState;
import io.cityloop.handling.persistence.ApplicationRegister;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The process of an application has ended, with the result its end event carries. */
@Component
class ConcludeApplication implements ServiceTaskWorker {

    private final CaseFiles cases;
    private final ApplicationRegister register;
    private final ApplicationEnd end;

    ConcludeApplication(CaseFiles cases, ApplicationRegister register, ApplicationEnd end) {
        this.cases = cases;
        this.register = register;
        this.end = end;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.CONCLUDE_APPLICATION;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        String result = Objects.requireNonNull(job.header(ProcessIds.Header.RESULT), "header result");
        cases.lock(job.caseNumber());
        Application application = register.require(of(job));
        end.settle(application, ApplicationState.valueOf(result), Map.of());
        if (application.running()) {
            end.end(application);
        }
        return Map.of();
    }

    /** The application a job speaks of. */
    static long of(EngineJob job) {
        return Long.parseLong(Objects.requireNonNull(job.text(ProcessIds.Variable.APPLICATION_ID), "applicationId"));
    }
}
