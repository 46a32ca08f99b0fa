package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.DueDate;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.enforcement.domain.Proposal;
import io.cityloop.workflow.ProcessIds;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The notice is served; the party's days to speak or to ask for a hearing begin (art. 44, 64). */
@Component
class ServeNotice implements StepHandler {

    private final Officers officers;
    private final StatutoryTerms terms;
    private final StepDocuments documents;

    ServeNotice(Officers officers, StatutoryTerms terms, StepDocuments documents) {
        this.officers = officers;
        this.terms = terms;
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.SERVE_NOTICE;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        officers.requireInvestigator(done);
        LocalDate issued = done.record()
                .last("notifyParty.issue")
                .map(act -> act.day("issuedOn"))
                .orElseThrow();
        LocalDate servedOn = ServiceForm.check(done, issued);
        Proposal proposal = done.record().proposal().orElseThrow();
        done.details().put("fineFen", proposal.fine());
        done.details().put("confiscationFen", proposal.confiscation());
        done.details().put("penaltyKinds", proposal.penaltyKinds());
        DueDate rights = terms.due(proposal.hearingRight() ? "hearingRequest" : "statement", servedOn);
        done.details().put("rightsLastDay", rights.lastDay().toString());
        documents.issue(done, DocumentKind.SERVICE_RECEIPT);
        return Map.of(
                "noticed",
                true,
                "hearingOpen",
                proposal.hearingRight(),
                "rightsDueAt",
                rights.dueAt().toString());
    }
}
