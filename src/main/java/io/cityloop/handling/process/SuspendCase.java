package io.cityloop.handling.process;

import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.HandlingDeadlineMoved;
import io.cityloop.casefile.StageClock;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationState;
import io.cityloop.handling.persistence.ApplicationRegister;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The handling clock stands still until the date; the status says so, and the engine's timers follow. */
@Component
class SuspendCase implements ServiceTaskWorker {

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final ApplicationRegister register;
    private final ApplicationEnd end;
    private final ProcessCommands commands;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SuspendCase(
            CaseFiles cases,
            CaseClocks clocks,
            ApplicationRegister register,
            ApplicationEnd end,
            ProcessCommands commands,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.register = register;
        this.end = end;
        this.commands = commands;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.SUSPEND_CASE;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        CaseFile caseFile = cases.lock(job.caseNumber());
        Application application = register.require(ConcludeApplication.of(job));
        Instant until =
                Instant.parse(Objects.requireNonNull(application.params().get("until")));
        Instant now = clock.instant();
        if (!application.open() || !until.isAfter(now)) {
            // Fallen away, or approved after the date it was asked for: there is nothing to wait for.
            return Map.of(ProcessIds.Variable.SUSPENDED_UNTIL, now.toString());
        }
        suspend(
                caseFile,
                application,
                until,
                CaseStatus.valueOf(Objects.requireNonNull(job.header(ProcessIds.Header.STATUS), "header status")));
        return Map.of();
    }

    private void suspend(CaseFile caseFile, Application application, Instant until, CaseStatus status) {
        String number = caseFile.number();
        StageClock paused = clocks.suspendHandling(number, until);
        Map<String, Object> details = new HashMap<>(application.params());
        details.put("suspensions", cases.countSuspension(number));
        details.put("dueAt", paused.dueAt());
        end.settle(application, ApplicationState.GRANTED, details);
        cases.changeStatus(number, status);
        if (paused.warnAt() != null && paused.dueAt() != null) {
            events.publishEvent(new HandlingDeadlineMoved(
                    number, caseFile.round(), paused.warnAt(), paused.dueAt(), paused.overdueAt() != null));
        }
        commands.publish(
                number,
                ProcessIds.Message.DEADLINE_MOVED,
                Map.of(ProcessIds.Variable.MOVED_CLOCK, clocks.handlingClock(number)));
    }
}
