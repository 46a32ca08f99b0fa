package io.cityloop.dispatch.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.Dispatch;
import io.cityloop.dispatch.domain.HandlingLimit;
import io.cityloop.dispatch.domain.Proposal;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the rules propose a department; sure enough, the case is dispatched without a hand. */
@Component
class RouteCase implements ServiceTaskWorker {

    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final Router router;

    RouteCase(CaseFiles cases, CaseTimeline timeline, Router router) {
        this.cases = cases;
        this.timeline = timeline;
        this.router = router;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.ROUTE_CASE;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        CaseFile caseFile = cases.lock(job.caseNumber());
        Proposal proposal = router.propose(caseFile);
        if (proposal.sure()) {
            cases.dispatch(
                    caseFile.number(),
                    new Dispatch(
                            Objects.requireNonNull(proposal.leadDepartment()),
                            proposal.coDepartments(),
                            HandlingLimit.text(caseFile.limitText(), proposal.areaGrade()),
                            proposal.priority(),
                            proposal.areaGrade()));
        }
        timeline.append(caseFile.number(), Actor.system(), "dispatch.routed", details(proposal), reason(proposal));
        return Map.of(
                ProcessIds.Variable.CERTAIN,
                proposal.sure(),
                ProcessIds.Variable.LEAD_DEPARTMENT,
                orEmpty(proposal.leadDepartment()),
                ProcessIds.Variable.LAW_BROKEN,
                caseFile.lawBroken(),
                ProcessIds.Variable.VIOLATION_INSPECTED,
                false);
    }

    private static @Nullable String reason(Proposal proposal) {
        return proposal.byHand() == null ? proposal.ground() : proposal.byHand();
    }

    private static Map<String, Object> details(Proposal proposal) {
        Map<String, Object> details = new HashMap<>();
        details.put("leadDepartment", proposal.leadDepartment());
        details.put("coDepartments", proposal.coDepartments());
        details.put("certain", proposal.sure());
        details.put("priority", proposal.priority());
        details.put("areaGrade", proposal.areaGrade());
        return details;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
