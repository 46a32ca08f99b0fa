package io.cityloop.handling.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.dispatch.Returns;
import io.cityloop.enforcement.EnforcementAgencies;
import io.cityloop.identity.People;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The department lead names a handler or takes the case himself, returns it, or says that a law is broken. */
@Component
class AssignHandler implements UserTaskHandler {

    private final CaseFiles cases;
    private final People people;
    private final Returns returns;
    private final EnforcementAgencies agencies;

    AssignHandler(CaseFiles cases, People people, Returns returns, EnforcementAgencies agencies) {
        this.cases = cases;
        this.people = people;
        this.returns = returns;
        this.agencies = agencies;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.ASSIGN_HANDLER;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        return switch (done.outcome()) {
            case "assign" -> assign(done, handler(done));
            case "take" -> assign(done, done.actor().username());
            case "return" -> giveBack(done);
            case "lawBroken" -> lawBroken(done);
            default -> Map.of();
        };
    }

    private Map<String, ?> assign(TaskCompletion done, String username) {
        cases.assignHandler(done.caseNumber(), username);
        return Map.of(ProcessIds.Variable.HANDLER, username);
    }

    private String handler(TaskCompletion done) {
        String username = done.require("handler");
        String department = done.caseFile().leadDepartment();
        if (people.find(username)
                .filter(person -> person.covers(Role.HANDLER, department, null)
                        || person.covers(Role.DEPARTMENT_LEAD, department, null))
                .isEmpty()) {
            throw new RejectedInput("form.handler", "handling.notOfTheDepartment");
        }
        return username;
    }

    private Map<String, ?> giveBack(TaskCompletion done) {
        returns.ask(done.caseFile(), done.require("reason"), done.actor(), done.at());
        return Map.of(ProcessIds.Variable.HANDLER, "");
    }

    private Map<String, ?> lawBroken(TaskCompletion done) {
        CaseFile caseFile = done.caseFile();
        cases.markLawBroken(caseFile.number(), true);
        String agency = agencies.of(caseFile).orElse("");
        if (!agency.isEmpty()) {
            cases.involve(caseFile.number(), agency);
        }
        return Map.of(
                ProcessIds.Variable.HANDLER,
                "",
                ProcessIds.Variable.LAW_BROKEN,
                true,
                ProcessIds.Variable.ENFORCEMENT_AGENCY,
                agency);
    }
}
