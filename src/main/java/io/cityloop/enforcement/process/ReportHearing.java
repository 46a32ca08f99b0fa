package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The chair reports; after a hearing legal review is due (art. 58, 65). */
@Component
class ReportHearing implements StepHandler {

    private final StepDocuments documents;

    ReportHearing(StepDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.REPORT_HEARING;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        done.requireOutsider("enforcement.hearingByInvestigator");
        documents.issue(done, DocumentKind.HEARING_REPORT);
        return Map.of("hearingResult", "HELD", "legalReview", true);
    }
}
