package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.IssuedDocument;
import io.cityloop.enforcement.persistence.PenaltyFileMapper;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The head files the case and appoints two certified officers (art. 42, 54); the ninety days begin (art. 60). */
@Component
class ApproveFiling implements StepHandler {

    private final PenaltyFileMapper rows;
    private final Officers officers;
    private final Limitation limitation;
    private final StepDocuments documents;
    private final DecisionTerm decisionTerm;

    ApproveFiling(
            PenaltyFileMapper rows,
            Officers officers,
            Limitation limitation,
            StepDocuments documents,
            DecisionTerm decisionTerm) {
        this.rows = rows;
        this.officers = officers;
        this.limitation = limitation;
        this.documents = documents;
        this.decisionTerm = decisionTerm;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.APPROVE_FILING;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        if (!done.is("approve")) {
            return Map.of();
        }
        String first = done.form().require("firstOfficer");
        String second = done.form().require("secondOfficer");
        if (first.equals(second)) {
            throw StepCompletion.refused("secondOfficer", "enforcement.twoOfficers");
        }
        if (done.actor().username().equals(first) || done.actor().username().equals(second)) {
            throw StepCompletion.refused("firstOfficer", "enforcement.headInvestigates");
        }
        officers.requireCertified(done, "firstOfficer", first);
        officers.requireCertified(done, "secondOfficer", second);
        limitation.check(done.file());
        rows.file(done.penaltyId(), first, second, done.today());
        IssuedDocument filing = documents.issue(done, DocumentKind.FILING_APPROVAL);
        done.details().put("filingNumber", filing.number());
        decisionTerm.begin(done.penaltyId(), done.today());
        return Map.of();
    }
}
