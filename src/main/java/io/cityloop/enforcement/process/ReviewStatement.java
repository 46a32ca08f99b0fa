package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.domain.Proposal;
import io.cityloop.workflow.ProcessIds;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the party said is weighed; it never makes the penalty heavier (art. 45). */
@Component
class ReviewStatement implements StepHandler {

    private final Officers officers;
    private final StepDocuments documents;

    ReviewStatement(Officers officers, StepDocuments documents) {
        this.officers = officers;
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.REVIEW_STATEMENT;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        officers.requireInvestigator(done);
        Proposal proposal = done.record().proposal().orElseThrow();
        if (done.is("adjusted")) {
            Fen fine = done.money("fine");
            if (fine == null || fine.fen() > proposal.fine()) {
                throw StepCompletion.refused("fine", "enforcement.heavierForDefence");
            }
            done.details().put("fineFen", fine.fen());
        }
        documents.issue(done, DocumentKind.STATEMENT_REVIEW);
        LocalDate lastDay =
                Objects.requireNonNull(done.record().notice().orElseThrow().day("rightsLastDay"));
        boolean reinvestigate = done.is("reinvestigate");
        return Map.of(
                "hearingOpen",
                !reinvestigate && proposal.hearingRight() && !done.today().isAfter(lastDay));
    }
}
