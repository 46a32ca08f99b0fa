package io.cityloop.closing.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.RejectedInput;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The shift leader closes against the closing condition, has it redone, or asks for an abnormal close. */
@Component
class CloseCase implements UserTaskHandler {

    private final CaseFiles cases;

    CloseCase(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.CLOSE_CASE;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        if (cases.participants(done.caseNumber(), "handling")
                .contains(done.actor().username())) {
            throw new NotAllowed("closing.handledIt");
        }
        if (done.is("close") && !done.ticked("closingConditionMet")) {
            throw new RejectedInput("form.closingConditionMet", "closing.conditionNotMet");
        }
        return Map.of(ProcessIds.Variable.CLOSED_ABNORMALLY, false);
    }
}
