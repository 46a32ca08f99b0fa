package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The head approves a seizure or lifts it at once (Compulsion Law art. 18, 19). */
@Component
class ApproveSeizure implements StepHandler {

    private final SeizureMeasures measures;
    private final StatutoryTerms terms;
    private final StepDocuments documents;

    ApproveSeizure(SeizureMeasures measures, StatutoryTerms terms, StepDocuments documents) {
        this.measures = measures;
        this.terms = terms;
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.APPROVE_SEIZURE;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        done.requireOutsider("enforcement.deciderInvestigated");
        if (done.is("refuse")) {
            measures.lift(done);
            return Map.of("seizureResult", "REFUSED");
        }
        String end = terms.due("seizure", done.today()).lastDay().toString();
        done.details().put("term", documents.length("seizure"));
        done.details().put("termEnd", end);
        documents.issue(done, DocumentKind.SEIZURE_DECISION);
        return Map.of();
    }
}
