package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.IssuedDocument;
import io.cityloop.enforcement.domain.Proposal;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The party is told what is intended, why, and which rights it has (art. 44, 63). */
@Component
class NotifyParty implements StepHandler {

    private final Officers officers;
    private final StepDocuments documents;

    NotifyParty(Officers officers, StepDocuments documents) {
        this.officers = officers;
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.NOTIFY_PARTY;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        officers.requireInvestigator(done);
        Proposal proposal = done.record().proposal().orElseThrow();
        DocumentKind kind = proposal.hearingRight() ? DocumentKind.HEARING_RIGHT_NOTICE : DocumentKind.PENALTY_NOTICE;
        IssuedDocument notice = documents.issue(done, kind);
        done.details().put("noticeNumber", notice.number());
        done.details().put("issuedOn", done.today().toString());
        return Map.of();
    }
}
