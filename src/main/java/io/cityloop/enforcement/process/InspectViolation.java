package io.cityloop.enforcement.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.enforcement.persistence.EnforcementMapper;
import io.cityloop.enforcement.persistence.InspectionRow;
import io.cityloop.identity.People;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.workflow.ProcessIds;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Two officers look at a violation (Administrative Penalty Law art. 42). The case goes on to the check once the
 * violation has stopped; where there is none, the department handles it plainly.
 */
@Component
class InspectViolation implements UserTaskHandler {

    private final EnforcementMapper rows;
    private final CaseFiles cases;
    private final People people;

    InspectViolation(EnforcementMapper rows, CaseFiles cases, People people) {
        this.rows = rows;
        this.cases = cases;
        this.people = people;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.INSPECT_VIOLATION;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        String second = secondOfficer(done);
        if (done.is("noViolation")) {
            cases.markLawBroken(done.caseNumber(), false);
        } else {
            requireStopped(done);
            cases.markLawBroken(done.caseNumber(), true);
            cases.handled(done.caseNumber(), done.at());
            // Both officers did the work with their own hands; the work list has noted the first already.
            cases.participate(done.caseNumber(), second, elementId(), "handling");
        }
        rows.insertInspection(row(done, second));
        return Map.of(
                ProcessIds.Variable.VIOLATION_INSPECTED, true, ProcessIds.Variable.LAW_BROKEN, !done.is("noViolation"));
    }

    private String secondOfficer(TaskCompletion done) {
        String second = done.require("secondOfficer");
        if (second.equals(done.actor().username())) {
            throw new RejectedInput("form.secondOfficer", "enforcement.twoOfficers");
        }
        if (people.find(second)
                .filter(person -> person.has(Role.ENFORCEMENT_OFFICER))
                .isEmpty()) {
            throw new RejectedInput("form.secondOfficer", "enforcement.notAnOfficer");
        }
        return second;
    }

    private static void requireStopped(TaskCompletion done) {
        if (!done.ticked("stopped")) {
            throw new RejectedInput("form.stopped", "enforcement.notStopped");
        }
    }

    private static InspectionRow row(TaskCompletion done, String second) {
        return new InspectionRow(
                0,
                done.caseNumber(),
                done.caseFile().round(),
                done.actor().username(),
                second,
                done.task().organisation(),
                done.outcome(),
                done.text("violator"),
                done.require("facts"),
                done.text("basis"),
                done.ticked("stopped"),
                LocalDateTime.ofInstant(done.at(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
    }
}
