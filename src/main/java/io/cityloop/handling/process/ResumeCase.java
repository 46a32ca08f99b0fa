package io.cityloop.handling.process;

import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.StageClock;
import io.cityloop.handling.SuspensionEnded;
import io.cityloop.handling.persistence.ApplicationRegister;
import io.cityloop.identity.Actor;
import io.cityloop.tasks.WorkList;
import io.cityloop.tasks.WorkTask;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The suspension is over, at its date or before: the clock goes on, the case stands where its open task says. */
@Component
class ResumeCase implements ServiceTaskWorker {

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseTimeline timeline;
    private final WorkList workList;
    private final ProcessCommands commands;
    private final ApplicationRegister register;
    private final ApplicationEventPublisher events;

    ResumeCase(
            CaseFiles cases,
            CaseClocks clocks,
            CaseTimeline timeline,
            WorkList workList,
            ProcessCommands commands,
            ApplicationRegister register,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.clocks = clocks;
        this.timeline = timeline;
        this.workList = workList;
        this.commands = commands;
        this.register = register;
        this.events = events;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.RESUME_CASE;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        CaseFile caseFile = cases.lock(job.caseNumber());
        if (caseFile.status() != CaseStatus.SUSPENDED) {
            return Map.of();
        }
        String number = caseFile.number();
        StageClock running = clocks.resumeHandling(number);
        cases.changeStatus(number, status(number));
        Map<String, Object> details = new HashMap<>();
        details.put("dueAt", running.dueAt());
        timeline.append(number, Actor.system(), "handling.suspensionEnded", details, null);
        events.publishEvent(new SuspensionEnded(register.require(ConcludeApplication.of(job))));
        commands.publish(
                number,
                ProcessIds.Message.DEADLINE_MOVED,
                Map.of(ProcessIds.Variable.MOVED_CLOCK, clocks.handlingClock(number)));
        return Map.of();
    }

    private CaseStatus status(String number) {
        return workList.openOfCase(number).stream()
                .filter(task -> Stage.HANDLING.key().equals(task.stage()))
                .map(WorkTask::status)
                .filter(Objects::nonNull)
                .map(CaseStatus::valueOf)
                .findFirst()
                .orElse(CaseStatus.HANDLING); // the task is on its way and will say
    }
}
