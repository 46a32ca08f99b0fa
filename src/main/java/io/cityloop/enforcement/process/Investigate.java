package io.cityloop.enforcement.process;

import io.cityloop.enforcement.Evidence;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.domain.Proposal;
import io.cityloop.workflow.ProcessIds;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Two officers report and propose; what the proposal makes a duty is judged by rules (art. 57, 58, 63). */
@Component
class Investigate implements StepHandler {

    private final Officers officers;
    private final Evidence evidence;
    private final ProposalJudgement judgement;

    Investigate(Officers officers, Evidence evidence, ProposalJudgement judgement) {
        this.officers = officers;
        this.evidence = evidence;
        this.judgement = judgement;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.INVESTIGATE;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        officers.requireInvestigator(done);
        String kind = done.form().require("proposalKind");
        boolean punishes = kind.equals("PENALTY");
        Fen fine = money(done, "fine");
        Fen confiscation = money(done, "confiscation");
        if (punishes) {
            requirePunishable(done, fine, confiscation);
        }
        Duties duties = judgement.judge(done, fine, confiscation);
        done.details().put("fineFen", fine.fen());
        done.details().put("confiscationFen", confiscation.fen());
        done.details().put("outsideRange", duties.outsideRange());
        done.details().put("hearingRight", duties.hearingRight());
        done.details().put("legalReview", duties.legalReview());
        done.details().put("collective", duties.collective());
        boolean stands = punishes && noticeStands(done, fine, confiscation);
        done.details().put("noticeStands", stands);
        return Map.of(
                "proposalKind",
                kind,
                "legalReview",
                duties.legalReview(),
                "collective",
                duties.collective(),
                "noticed",
                stands);
    }

    private static Fen money(StepCompletion done, String key) {
        Fen money = done.money(key);
        return money == null ? Fen.ZERO : money;
    }

    private void requirePunishable(StepCompletion done, Fen fine, Fen confiscation) {
        List<String> kinds = done.form().list("penaltyKinds");
        if (kinds.isEmpty()) {
            throw StepCompletion.refused("penaltyKinds", "enforcement.noPenaltyKind");
        }
        if (kinds.contains("FINE") == fine.isZero()) {
            throw StepCompletion.refused("fine", "enforcement.fineAndKind");
        }
        if (confiscation.exceeds(Fen.ZERO) && !kinds.contains("CONFISCATION")) {
            throw StepCompletion.refused("confiscation", "enforcement.confiscationAndKind");
        }
        if (!done.form().ticked("correctionOrdered")) {
            throw StepCompletion.refused("correctionOrdered", "enforcement.correctionNotOrdered");
        }
        if (evidence.of(done.penaltyId()).isEmpty()) {
            throw StepCompletion.refused("conclusion", "enforcement.noEvidence");
        }
    }

    /** A second report after a notice needs a new notice when it is heavier (art. 44, 45). */
    private static boolean noticeStands(StepCompletion done, Fen fine, Fen confiscation) {
        return done.record()
                .notice()
                .map(notice -> done.record().proposal().orElseThrow())
                .filter(noticed -> !new Proposal(
                                "PENALTY",
                                done.form().list("penaltyKinds"),
                                fine.fen(),
                                confiscation.fen(),
                                "",
                                false,
                                false,
                                false,
                                false)
                        .heavierThan(noticed))
                .isPresent();
    }
}
