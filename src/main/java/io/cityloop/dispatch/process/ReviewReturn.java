package io.cityloop.dispatch.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.dispatch.Returns;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The dispatcher decides on a return. Agreed, the rules propose anew without the department that gave the case back;
 * refused, the department goes on with the remainder of its clock and is bound; a dispute may be passed on to a supervisor.
 */
@Component
class ReviewReturn implements UserTaskHandler {

    private final CaseFiles cases;
    private final Returns returns;
    private final Router router;

    ReviewReturn(CaseFiles cases, Returns returns, Router router) {
        this.cases = cases;
        this.returns = returns;
        this.router = router;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.REVIEW_RETURN;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        if (done.is("coordinate")) {
            done.require("reason");
            return Map.of(); // the return stays open until a supervisor has decided
        }
        boolean agreed = done.is("agree");
        boolean notOurs = !done.ticked("otherCause");
        returns.decide(done.caseFile(), agreed, notOurs, done.require("reason"), done.actor(), done.at());
        if (agreed) {
            cases.countReturn(done.caseNumber());
            if (notOurs) {
                router.returned(done.caseFile());
            }
            router.propose(done.caseFile());
        }
        return Map.of();
    }
}
