package io.cityloop.verification.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.identity.NotAllowed;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An inspector says whether the reported problem is there; nobody verifies his own report. */
@Component
class VerifyReport implements UserTaskHandler {

    private final CaseFiles cases;

    VerifyReport(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.VERIFY_REPORT;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        if (done.actor().username().equals(done.caseFile().reporterUsername()) && !done.is("decline")) {
            throw new NotAllowed("verification.ownReport");
        }
        cases.assignVerifier(
                done.caseNumber(), done.is("decline") ? null : done.actor().username());
        return Map.of();
    }
}
