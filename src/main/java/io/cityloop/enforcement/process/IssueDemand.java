package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.IssuedDocument;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.workflow.ProcessIds;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A written demand is served; after ten working days the court may be asked (Compulsion Law art. 35, 54). */
@Component
class IssueDemand implements StepHandler {

    private final Officers officers;
    private final StatutoryTerms terms;
    private final StepDocuments documents;
    private final ServiceForm service;

    IssueDemand(Officers officers, StatutoryTerms terms, StepDocuments documents, ServiceForm service) {
        this.officers = officers;
        this.terms = terms;
        this.documents = documents;
        this.service = service;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.ISSUE_DEMAND;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        officers.requireInvestigator(done);
        done.details().put("term", documents.length("demand"));
        IssuedDocument demand = documents.issue(done, DocumentKind.DEMAND);
        done.details().put("demandNumber", demand.number());
        LocalDate servedOn = service.serve(
                done, demand.number(), Objects.requireNonNull(done.record().decisionServedOn()));
        return Map.of("demandDueAt", terms.due("demand", servedOn).dueAt().toString());
    }
}
