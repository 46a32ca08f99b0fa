package io.cityloop.workflow.process;

import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcedureTasks;
import io.cityloop.workflow.UserTaskListener;
import java.util.List;

/** Gives a user task to the module whose process it is of, and to the work list when none claims the process. */
record UserTaskRouting(UserTaskListener workList, List<ProcedureTasks> procedures) implements UserTaskListener {

    @Override
    public void arrived(EngineJob job) {
        procedures.stream()
                .filter(procedure -> procedure.processIds().contains(job.processId()))
                .findFirst()
                .ifPresentOrElse(procedure -> procedure.arrived(job), () -> workList.arrived(job));
    }
}
