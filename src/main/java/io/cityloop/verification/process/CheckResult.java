package io.cityloop.verification.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.identity.NotAllowed;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An inspector says whether the problem is solved; neither the reporter nor anybody who handled the case. */
@Component
class CheckResult implements UserTaskHandler {

    private final CaseFiles cases;

    CheckResult(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.CHECK_RESULT;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        String username = done.actor().username();
        if (!done.is("decline")) {
            if (username.equals(done.caseFile().reporterUsername())) {
                throw new NotAllowed("verification.ownReport");
            }
            if (cases.participants(done.caseNumber(), "handling").contains(username)) {
                throw new NotAllowed("verification.handledIt");
            }
        }
        cases.assignChecker(done.caseNumber(), done.is("decline") ? null : username);
        return Map.of();
    }
}
