package io.cityloop.dispatch.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.Dispatch;
import io.cityloop.dispatch.ReturnSettled;
import io.cityloop.dispatch.Returns;
import io.cityloop.dispatch.domain.HandlingLimit;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.RejectedInput;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.workflow.ProcessIds;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A supervisor decides a dispute. The department he names has the case and may not return it again in this round; named
 * again, the one that wanted to return it goes on with the remainder of its clock.
 */
@Component
class CoordinateCase implements UserTaskHandler {

    private final CaseFiles cases;
    private final Organisations organisations;
    private final Returns returns;
    private final Router router;
    private final ApplicationEventPublisher events;

    CoordinateCase(
            CaseFiles cases,
            Organisations organisations,
            Returns returns,
            Router router,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.organisations = organisations;
        this.returns = returns;
        this.router = router;
        this.events = events;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.COORDINATE_CASE;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        CaseFile caseFile = done.caseFile();
        String department = done.require("leadDepartment");
        if (organisations.find(department).filter(Organisation::takesCases).isEmpty()) {
            throw new RejectedInput("form.leadDepartment", "dispatch.unknownDepartment");
        }
        String reason = done.require("reason");
        boolean moves = !department.equals(caseFile.leadDepartment());
        returns.decide(caseFile, moves, reason, done.actor(), done.at());
        if (moves) {
            cases.countReturn(caseFile.number());
            router.returned(caseFile);
            events.publishEvent(new ReturnSettled(
                    caseFile.number(),
                    caseFile.round(),
                    List.of(Objects.requireNonNull(caseFile.leadDepartment())),
                    department,
                    done.actor().username()));
            returns.adjudicate(caseFile, department, reason, done.actor(), done.at());
            cases.dispatch(
                    caseFile.number(),
                    new Dispatch(
                            department,
                            caseFile.coDepartments(),
                            HandlingLimit.text(caseFile.limitText(), caseFile.areaGrade()),
                            caseFile.priority(),
                            caseFile.areaGrade()));
        }
        return Map.of(ProcessIds.Variable.LEAD_DEPARTMENT, department);
    }
}
