package io.cityloop.enforcement.process;

import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.PenaltyAct;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.workflow.ProcessIds;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The decision is served; fifteen days to pay begin, and the party's time for review and litigation (art. 61, 67). */
@Component
class ServeDecision implements StepHandler {

    private final Officers officers;
    private final PenaltyMoney money;
    private final StatutoryTerms terms;
    private final ServiceForm service;

    ServeDecision(Officers officers, PenaltyMoney money, StatutoryTerms terms, ServiceForm service) {
        this.officers = officers;
        this.money = money;
        this.terms = terms;
        this.service = service;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.SERVE_DECISION;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        officers.requireInvestigator(done);
        PenaltyAct decision = done.record().decision().orElseThrow();
        LocalDate servedOn = service.serve(
                done,
                String.valueOf(decision.text("decisionNumber")),
                Objects.requireNonNull(decision.day("decidedOn")));
        Fen fine = new Fen(decision.fen("fineFen"));
        Fen confiscation = new Fen(decision.fen("confiscationFen"));
        if (fine.plus(confiscation).isZero()) {
            return Map.of("payable", false);
        }
        money.order(done.penaltyId(), fine, confiscation, servedOn, done.actor());
        return Map.of(
                "payable",
                true,
                "paymentDueAt",
                terms.due("payment", servedOn).dueAt().toString());
    }
}
