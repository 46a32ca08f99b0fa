package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.workflow.ProcessIds;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Thirty more days, once, by the head (Compulsion Law art. 25). */
@Component
class ApproveSeizureExtension implements StepHandler {

    private final SeizureMeasures measures;
    private final StatutoryTerms terms;
    private final StepDocuments documents;

    ApproveSeizureExtension(SeizureMeasures measures, StatutoryTerms terms, StepDocuments documents) {
        this.measures = measures;
        this.terms = terms;
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.APPROVE_SEIZURE_EXTENSION;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        done.requireOutsider("enforcement.deciderInvestigated");
        if (done.is("approve")) {
            LocalDate approved = done.record()
                    .lastOf("approveSeizure.approve", done.step().subject())
                    .map(act -> act.day("termEnd"))
                    .orElseThrow();
            String end = terms.due("seizureExtension", approved).lastDay().toString();
            done.details().put("termEnd", end);
            documents.issue(done, DocumentKind.SEIZURE_EXTENSION);
            measures.extend(done);
        }
        return Map.of();
    }
}
