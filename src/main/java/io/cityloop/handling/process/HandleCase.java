package io.cityloop.handling.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The handler says what he did, with photos, or gives the case back to the lead. */
@Component
class HandleCase implements UserTaskHandler {

    private final CaseFiles cases;

    HandleCase(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.HANDLE_CASE;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        if (done.is("giveBack")) {
            cases.assignHandler(done.caseNumber(), null);
            return Map.of(ProcessIds.Variable.HANDLER, "");
        }
        return Map.of();
    }
}
