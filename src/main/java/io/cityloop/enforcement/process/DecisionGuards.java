package io.cityloop.enforcement.process;

import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.PenaltyAct;
import io.cityloop.enforcement.domain.FileRecord;
import io.cityloop.enforcement.domain.Proposal;
import io.cityloop.identity.NotAllowed;
import org.springframework.stereotype.Component;

/** What must hold before a decision: each refusal names its article. */
@Component
class DecisionGuards {

    private final Officers officers;
    private final StepClocks clocks;

    DecisionGuards(Officers officers, StepClocks clocks) {
        this.officers = officers;
        this.clocks = clocks;
    }

    /** Refuses a decision the law does not allow yet, or not like this. */
    void check(StepCompletion done) {
        FileRecord record = done.record();
        Proposal proposal = record.proposal().orElseThrow();
        done.requireOutsider("enforcement.deciderInvestigated");
        officers.requireBothCertified(done);
        if (record.last("reviewLegality.agree")
                .filter(act -> act.actor().username().equals(done.actor().username()))
                .isPresent()) {
            throw new NotAllowed("enforcement.deciderReviewed");
        }
        if ((proposal.legalReview() || record.hearingHeld()) && !record.legallyReviewed()) {
            throw StepCompletion.refused("opinion", "enforcement.notReviewed");
        }
        if (proposal.collective() && !record.discussed()) {
            throw StepCompletion.refused("opinion", "enforcement.notDiscussed");
        }
        if (done.today().isAfter(clocks.decision(record).lastDay())
                && done.form().text("lateGround") == null) {
            throw StepCompletion.refused("lateGround", "enforcement.lateWithoutGround");
        }
        if (done.is("penalty")) {
            checkPenalty(done, proposal);
        }
    }

    private static void checkPenalty(StepCompletion done, Proposal proposal) {
        FileRecord record = done.record();
        if (!proposal.punishes()) {
            throw StepCompletion.refused("opinion", "enforcement.penaltyNotProposed");
        }
        PenaltyAct notice =
                record.notice().orElseThrow(() -> StepCompletion.refused("opinion", "enforcement.notNoticed"));
        if (!record.heard()) {
            throw StepCompletion.refused("opinion", "enforcement.notHeard");
        }
        Fen fine = done.money("fine");
        if (fine != null && fine.fen() > Math.min(notice.fen("fineFen"), proposal.fine())) {
            throw StepCompletion.refused("fine", "enforcement.heavierThanNoticed");
        }
        Fen confiscation = done.money("confiscation");
        if (confiscation != null && confiscation.fen() > notice.fen("confiscationFen")) {
            throw StepCompletion.refused("confiscation", "enforcement.heavierThanNoticed");
        }
        if (proposal.outsideRange() && !done.form().ticked("discretionApproved")) {
            throw StepCompletion.refused("discretionApproved", "enforcement.rangeNotApproved");
        }
    }
}
