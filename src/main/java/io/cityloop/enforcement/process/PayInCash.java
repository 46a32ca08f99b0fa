package io.cityloop.enforcement.process;

import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Cash taken on the spot is handed in within two working days (art. 71). */
@Component
class PayInCash implements StepHandler {

    @Override
    public String elementId() {
        return ProcessIds.UserTask.PAY_IN_CASH;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        done.day("paidInOn", done.record().decisionServedOn(), "enforcement.beforeService");
        return Map.of();
    }
}
