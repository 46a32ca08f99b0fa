package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.DueDate;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The head approves advance registration and preservation; seven working days run (art. 56). */
@Component
class ApprovePreservation implements StepHandler {

    private final StatutoryTerms terms;
    private final StepDocuments documents;

    ApprovePreservation(StatutoryTerms terms, StepDocuments documents) {
        this.terms = terms;
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.APPROVE_PRESERVATION;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        done.requireOutsider("enforcement.deciderInvestigated");
        if (done.is("refuse")) {
            return Map.of("preservationResult", "REFUSED");
        }
        DueDate due = terms.due("preservation", done.today());
        done.details().put("term", documents.length("preservation"));
        done.details().put("termEnd", due.lastDay().toString());
        documents.issue(done, DocumentKind.PRESERVATION_NOTICE);
        return Map.of("preservationDueAt", due.dueAt().toString());
    }
}
