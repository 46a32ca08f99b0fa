package io.cityloop.enforcement.web;

import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.enforcement.PenaltyStatus;
import io.cityloop.enforcement.PenaltyStep;
import io.cityloop.enforcement.PenaltySteps;
import io.cityloop.enforcement.Procedure;
import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.workflow.CaseProgress;
import io.cityloop.workflow.ElementVisit;
import io.cityloop.workflow.ProcessIds;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a penalty file stands in its diagram, in the shape of a case's. */
@RestController
class PenaltyDiagramApi {

    private final PenaltyFiles files;
    private final PenaltySteps steps;
    private final CaseProgress progress;
    private final Permissions permissions;

    PenaltyDiagramApi(PenaltyFiles files, PenaltySteps steps, CaseProgress progress, Permissions permissions) {
        this.files = files;
        this.steps = steps;
        this.progress = progress;
        this.permissions = permissions;
    }

    /**
     * Elements of the file's own process; what waits in a process it called stands at the call.
     *
     * @param bpmn path under which the diagram is served
     */
    record PenaltyDiagram(String processId, String bpmn, Set<String> active, Set<String> done, Set<String> overdue) {}

    /** Active, done and overdue elements. */
    @GetMapping("/api/penalties/{id}/diagram")
    PenaltyDiagram diagram(@PathVariable String id) {
        PenaltyFile file = files.require(id, permissions.require(Action.ENFORCEMENT_READ));
        String process = file.procedureKind() == Procedure.ORDINARY
                ? ProcessIds.Process.PENALTY_ORDINARY
                : ProcessIds.Process.PENALTY_SUMMARY;
        Set<String> active = new LinkedHashSet<>();
        Set<String> done = new LinkedHashSet<>();
        Set<String> overdue = new LinkedHashSet<>();
        for (ElementVisit visit : progress.visits(id)) {
            if (visit.processId().equals(process)) {
                (visit.endedAt() == null ? active : done).add(visit.elementId());
            }
        }
        for (PenaltyStep step : steps.of(id)) {
            String element = step.processId().equals(process) ? step.elementId() : "callActivity_" + step.processId();
            if (step.open()) {
                active.add(element);
            } else {
                active.remove(step.elementId());
                done.add(element);
            }
            if (step.overdue()) {
                overdue.add(element);
            }
        }
        if (file.status().concluded()) {
            active.clear();
        }
        if (active.isEmpty() && !file.status().concluded()) {
            active.add(waiting(file));
        }
        done.removeAll(active);
        return new PenaltyDiagram(process, "/processes/" + process + ".bpmn", active, done, overdue);
    }

    /** Where the token is when it waits for no person: for money, or for the days of a written demand. */
    private static String waiting(PenaltyFile file) {
        if (file.status() == PenaltyStatus.COMPULSION) {
            return "callActivity_" + ProcessIds.Process.COMPULSORY_EXECUTION;
        }
        return file.procedureKind() == Procedure.ORDINARY ? "gateway_untilPaid" : "gateway_untilSummaryPaid";
    }
}
