package io.cityloop.enforcement.process;

import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the court did. */
@Component
class RecordCourtResult implements StepHandler {

    @Override
    public String elementId() {
        return ProcessIds.UserTask.RECORD_COURT_RESULT;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        done.day(
                "resultOn",
                done.record()
                        .last("applyToCourt.applied")
                        .map(act -> act.day("appliedOn"))
                        .orElse(null),
                "enforcement.beforeApplication");
        return Map.of("executionResult", done.outcome());
    }
}
