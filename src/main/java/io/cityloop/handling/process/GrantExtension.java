package io.cityloop.handling.process;

import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.StageClock;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationState;
import io.cityloop.handling.persistence.ApplicationRegister;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One original limit more, and the engine's timers with it. An application that has fallen away moves nothing. */
@Component
class GrantExtension implements ServiceTaskWorker {

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final ApplicationRegister register;
    private final ApplicationEnd end;
    private final ProcessCommands commands;

    GrantExtension(
            CaseFiles cases,
            CaseClocks clocks,
            ApplicationRegister register,
            ApplicationEnd end,
            ProcessCommands commands) {
        this.cases = cases;
        this.clocks = clocks;
        this.register = register;
        this.end = end;
        this.commands = commands;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.GRANT_EXTENSION;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        String number = job.caseNumber();
        cases.lock(number);
        Application application = register.require(ConcludeApplication.of(job));
        if (!application.open()) {
            return Map.of();
        }
        Instant overdueAt = clocks.handling(number).map(StageClock::overdueAt).orElse(null);
        StageClock moved = clocks.extendHandling(number);
        Map<String, Object> details = new HashMap<>();
        if (overdueAt != null && moved.overdueAt() == null) {
            // Asked for in time: that the reviewers were late is not the department's. The fact stays in the timeline.
            details.put("overdueLifted", overdueAt);
        }
        details.put("extensions", cases.countExtension(number));
        details.put("limit", moved.limitText());
        details.put("dueAt", moved.dueAt());
        end.settle(application, ApplicationState.GRANTED, details);
        commands.publish(
                number,
                ProcessIds.Message.DEADLINE_MOVED,
                Map.of(ProcessIds.Variable.MOVED_CLOCK, clocks.handlingClock(number)));
        return Map.of();
    }
}
