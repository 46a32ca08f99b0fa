package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What becomes of preserved evidence, within seven working days (art. 56). */
@Component
class DisposePreservation implements StepHandler {

    private final Officers officers;
    private final StepDocuments documents;

    DisposePreservation(Officers officers, StepDocuments documents) {
        this.officers = officers;
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.DISPOSE_PRESERVATION;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        officers.requireInvestigator(done);
        done.day("disposedOn", null, "");
        documents.issue(done, DocumentKind.PRESERVATION_DECISION);
        return Map.of("preservationResult", done.outcome());
    }
}
