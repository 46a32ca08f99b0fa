package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The head grants deferral or instalments, or not (art. 66). */
@Component
class DecideInstalments implements StepHandler {

    private final Payments payments;
    private final StepDocuments documents;

    DecideInstalments(Payments payments, StepDocuments documents) {
        this.payments = payments;
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.DECIDE_INSTALMENTS;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        if (done.is("approve")) {
            payments.plan(
                    done.penaltyId(), done.record().last("instalments.applied").orElseThrow(), done.actor());
            documents.issue(done, DocumentKind.INSTALMENT_APPROVAL);
        }
        return Map.of("paymentDueAt", payments.nextDueAt(done.penaltyId()).toString());
    }
}
