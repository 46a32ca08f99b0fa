package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A reviewer who did not investigate passes the proposal or sends it back (art. 58). */
@Component
class ReviewLegality implements StepHandler {

    private final StepDocuments documents;

    ReviewLegality(StepDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.REVIEW_LEGALITY;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        done.requireOutsider("enforcement.reviewerInvestigated");
        documents.issue(done, DocumentKind.LEGAL_REVIEW);
        return Map.of();
    }
}
