package io.cityloop.enforcement.process;

import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A decision made on the spot is put on the agency's record (art. 52). */
@Component
class RecordSummary implements StepHandler {

    @Override
    public String elementId() {
        return ProcessIds.UserTask.RECORD_SUMMARY;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        return Map.of();
    }
}
