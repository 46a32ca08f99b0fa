package io.cityloop.enforcement.process;

import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The officers confirm that the decision is performed and the violation corrected (art. 28, 66). */
@Component
class ConfirmPerformance implements StepHandler {

    private final Officers officers;

    ConfirmPerformance(Officers officers) {
        this.officers = officers;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.CONFIRM_PERFORMANCE;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        officers.requireInvestigator(done);
        done.day("performedOn", done.record().decisionServedOn(), "enforcement.beforeService");
        if (!done.form().ticked("corrected")) {
            throw StepCompletion.refused("corrected", "enforcement.notCorrected");
        }
        return Map.of();
    }
}
