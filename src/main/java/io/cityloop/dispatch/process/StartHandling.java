package io.cityloop.dispatch.process;

import io.cityloop.calendar.Limit;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.StageClock;
import io.cityloop.dispatch.domain.HandlingLimit;
import io.cityloop.enforcement.EnforcementAgencies;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Starts the department's clock with the limit of the filing condition. The same department again gets the remainder,
 * another one a new full clock; a handler named before is no longer one.
 */
@Component
class StartHandling implements ServiceTaskWorker {

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseTimeline timeline;
    private final EnforcementAgencies agencies;

    StartHandling(CaseFiles cases, CaseClocks clocks, CaseTimeline timeline, EnforcementAgencies agencies) {
        this.cases = cases;
        this.clocks = clocks;
        this.timeline = timeline;
        this.agencies = agencies;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.START_HANDLING;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        CaseFile caseFile = cases.lock(job.caseNumber());
        String department = Objects.requireNonNull(caseFile.leadDepartment(), "a dispatched case has a department");
        Limit limit = HandlingLimit.of(
                Objects.requireNonNull(caseFile.limitText(), "a filed case has a limit"), caseFile.areaGrade());
        StageClock clock = clocks.startHandling(caseFile.number(), department, limit);
        cases.assignHandler(caseFile.number(), null);
        String agency = caseFile.lawBroken() ? involvedAgency(caseFile) : "";
        timeline.append(
                caseFile.number(), Actor.system(), "dispatch.handlingStarted", details(clock, department), null);
        return Map.of(
                ProcessIds.Variable.LEAD_DEPARTMENT,
                department,
                ProcessIds.Variable.HANDLING_CLOCK,
                clocks.handlingClock(caseFile.number()),
                ProcessIds.Variable.HANDLER,
                "",
                ProcessIds.Variable.LAW_BROKEN,
                caseFile.lawBroken(),
                ProcessIds.Variable.ENFORCEMENT_AGENCY,
                agency);
    }

    private String involvedAgency(CaseFile caseFile) {
        String agency = agencies.of(caseFile).orElse("");
        if (!agency.isEmpty()) {
            cases.involve(caseFile.number(), agency);
        }
        return agency;
    }

    private static Map<String, Object> details(StageClock clock, String department) {
        Map<String, Object> details = new HashMap<>();
        details.put("department", department);
        details.put("limit", clock.limitText());
        details.put("dueAt", clock.dueAt());
        return details;
    }
}
