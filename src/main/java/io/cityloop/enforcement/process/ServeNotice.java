package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DueDate;
import io.cityloop.enforcement.PenaltyAct;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.enforcement.domain.Proposal;
import io.cityloop.workflow.ProcessIds;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The notice is served; the party's days to speak or to ask for a hearing begin (art. 44, 64). */
@Component
class ServeNotice implements StepHandler {

    private final Officers officers;
    private final StatutoryTerms terms;
    private final ServiceForm service;

    ServeNotice(Officers officers, StatutoryTerms terms, ServiceForm service) {
        this.officers = officers;
        this.terms = terms;
        this.service = service;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.SERVE_NOTICE;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        officers.requireInvestigator(done);
        PenaltyAct notice = done.record().last("notifyParty.issue").orElseThrow();
        LocalDate servedOn = service.serve(
                done, String.valueOf(notice.text("noticeNumber")), Objects.requireNonNull(notice.day("issuedOn")));
        Proposal proposal = done.record().proposal().orElseThrow();
        done.details().put("fineFen", proposal.fine());
        done.details().put("confiscationFen", proposal.confiscation());
        done.details().put("penaltyKinds", proposal.penaltyKinds());
        DueDate rights = terms.due(proposal.hearingRight() ? "hearingRequest" : "statement", servedOn);
        done.details().put("rightsLastDay", rights.lastDay().toString());
        return Map.of(
                "noticed",
                true,
                "hearingOpen",
                proposal.hearingRight(),
                "rightsDueAt",
                rights.dueAt().toString());
    }
}
