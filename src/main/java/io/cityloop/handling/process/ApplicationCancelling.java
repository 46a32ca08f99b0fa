package io.cityloop.handling.process;

import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseConcluded;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationState;
import io.cityloop.handling.persistence.ApplicationRegister;
import io.cityloop.tasks.TaskArrived;
import io.cityloop.tasks.TaskInterruption;
import io.cityloop.tasks.WorkTask;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Applications fall away when the assignment they speak of changes or the case is concluded: row, open tasks and process
 * together. That the case has left its department is seen by the next task of the loop, whatever the diagram made it.
 */
@Component
class ApplicationCancelling {

    private final CaseFiles cases;
    private final ApplicationRegister register;
    private final ApplicationEnd end;
    private final TaskInterruption interruption;
    private final ProcessCommands commands;

    ApplicationCancelling(
            CaseFiles cases,
            ApplicationRegister register,
            ApplicationEnd end,
            TaskInterruption interruption,
            ProcessCommands commands) {
        this.cases = cases;
        this.register = register;
        this.end = end;
        this.interruption = interruption;
        this.commands = commands;
    }

    @EventListener
    void leftDepartment(TaskArrived arrived) {
        WorkTask task = arrived.task();
        if (task.processId().equals(ProcessIds.Process.CASE_LOOP)
                && !Stage.HANDLING.key().equals(task.stage())) {
            cancel(task.caseNumber(), one -> one.kind().ofAssignment());
        }
    }

    @EventListener
    void concluded(CaseConcluded over) {
        cancel(over.caseNumber(), one -> true);
    }

    private void cancel(String caseNumber, Predicate<Application> which) {
        for (Application application :
                register.running(caseNumber).stream().filter(which).toList()) {
            cases.lock(caseNumber);
            end.settle(application, ApplicationState.CANCELLED, Map.of());
            end.end(application);
            interruption.closeBeside(caseNumber, application.kind().processId());
            commands.publishBeside(caseNumber, ProcessIds.Message.APPLICATION_CANCELLED, application.key(), Map.of());
        }
    }
}
