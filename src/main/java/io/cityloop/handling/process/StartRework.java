package io.cityloop.handling.process;

import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.StageClock;
import io.cityloop.handling.HandlingSettings;
import io.cityloop.handling.ReworkStarted;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Rework: the same department again, all evidence kept, with the remainder of its clock but at least the floor. */
@Component
class StartRework implements ServiceTaskWorker {

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseTimeline timeline;
    private final HandlingSettings settings;
    private final ApplicationEventPublisher events;

    StartRework(
            CaseFiles cases,
            CaseClocks clocks,
            CaseTimeline timeline,
            HandlingSettings settings,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.clocks = clocks;
        this.timeline = timeline;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.START_REWORK;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        CaseFile caseFile = cases.lock(job.caseNumber());
        int count = cases.countRework(caseFile.number());
        StageClock clock = clocks.reworkHandling(caseFile.number(), settings.reworkFloor());
        cases.assignHandler(caseFile.number(), null);
        timeline.append(
                caseFile.number(), Actor.system(), "handling.reworkStarted", details(caseFile, count, clock), null);
        events.publishEvent(new ReworkStarted(caseFile.number(), caseFile.round(), count));
        return Map.of(
                ProcessIds.Variable.HANDLING_CLOCK,
                clocks.handlingClock(caseFile.number()),
                ProcessIds.Variable.HANDLER,
                "");
    }

    private static Map<String, Object> details(CaseFile caseFile, int count, StageClock clock) {
        Map<String, Object> details = new HashMap<>();
        details.put("department", caseFile.leadDepartment());
        details.put("reworks", count);
        details.put("dueAt", clock.dueAt());
        return details;
    }
}
