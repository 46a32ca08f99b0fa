package io.cityloop.handling.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead stands for the work: with his word, not the handler's, the department's clock stands still. */
@Component
class ConfirmHandling implements UserTaskHandler {

    private final CaseFiles cases;

    ConfirmHandling(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.CONFIRM_HANDLING;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        if (done.is("confirm")) {
            cases.handled(done.caseNumber(), done.at());
        }
        return Map.of();
    }
}
