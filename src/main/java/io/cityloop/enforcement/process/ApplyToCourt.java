package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.workflow.ProcessIds;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The application to the court, within three months (Compulsion Law art. 53 to 55). */
@Component
class ApplyToCourt implements StepHandler {

    private final Officers officers;
    private final StepClocks clocks;
    private final StepDocuments documents;

    ApplyToCourt(Officers officers, StepClocks clocks, StepDocuments documents) {
        this.officers = officers;
        this.clocks = clocks;
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.APPLY_TO_COURT;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        officers.requireInvestigator(done);
        LocalDate applied = done.day("appliedOn", clocks.remedyEnds(done.record()), "enforcement.remedyOpen");
        if (applied.isAfter(clocks.courtApplication(done.record()).lastDay())) {
            throw StepCompletion.refused("appliedOn", "enforcement.courtTooLate");
        }
        documents.issue(done, DocumentKind.COURT_APPLICATION);
        return Map.of();
    }
}
