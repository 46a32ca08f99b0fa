package io.cityloop.enforcement.process;

import io.cityloop.workflow.ProcessIds;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The court is asked only when review and litigation are over or out of time (Compulsion Law art. 53). */
@Component
class DecideExecution implements StepHandler {

    private final StepClocks clocks;

    DecideExecution(StepClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.DECIDE_EXECUTION;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        if (done.is("apply")) {
            LocalDate ends = clocks.remedyEnds(done.record());
            if (done.record().remedyPending()) {
                throw StepCompletion.refused("opinion", "enforcement.remedyPending");
            }
            if (ends != null && !done.today().isAfter(ends)) {
                throw StepCompletion.refused("opinion", "enforcement.remedyOpen");
            }
        }
        return Map.of();
    }
}
