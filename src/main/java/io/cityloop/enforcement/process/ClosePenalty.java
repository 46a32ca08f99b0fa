package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The head closes the file; "executed" only when everything owed is paid. */
@Component
class ClosePenalty implements StepHandler {

    private final Settlement settled;
    private final StepDocuments documents;

    ClosePenalty(Settlement settled, StepDocuments documents) {
        this.settled = settled;
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.CLOSE_PENALTY;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        boolean executed = "EXECUTED".equals(done.form().require("closingKind"));
        if (executed && !settled.isSettled(done)) {
            throw StepCompletion.refused("closingKind", "enforcement.notSettled");
        }
        if (settled.owesRefund(done)) {
            throw StepCompletion.refused("closingKind", "enforcement.refundOwed");
        }
        documents.issue(done, DocumentKind.CLOSING_APPROVAL);
        return Map.of();
    }
}
