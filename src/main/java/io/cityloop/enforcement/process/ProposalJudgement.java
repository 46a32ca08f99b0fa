package io.cityloop.enforcement.process;

import io.cityloop.enforcement.Discretion;
import io.cityloop.enforcement.DiscretionRange;
import io.cityloop.enforcement.Duty;
import io.cityloop.enforcement.DutyKind;
import io.cityloop.enforcement.EnforcementSettings;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.PartyKind;
import io.cityloop.enforcement.PenaltyDuties;
import io.cityloop.enforcement.PenaltyProposal;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What rules say of a proposal: the range of the fine, and the duties the law ties to it. */
@Component
class ProposalJudgement {

    private static final int PERCENT = 100;

    private final Discretion discretion;
    private final PenaltyDuties duties;
    private final FileParties parties;
    private final EnforcementSettings settings;

    ProposalJudgement(Discretion discretion, PenaltyDuties duties, FileParties parties, EnforcementSettings settings) {
        this.discretion = discretion;
        this.duties = duties;
        this.parties = parties;
        this.settings = settings;
    }

    Duties judge(StepCompletion done, Fen fine, Fen confiscation) {
        PartyKind party = parties.of(done.penaltyId()).kind();
        discretion.violations().stream()
                .filter(one -> one.violation().equals(done.file().violation()))
                .findFirst()
                .ifPresent(one -> done.details().put("penaltyBasis", one.basis()));
        boolean outside = fine.exceeds(Fen.ZERO) && !inRange(done, fine, party);
        Set<DutyKind> owed = duties
                .judge(
                        done.penaltyId(),
                        new PenaltyProposal(
                                party.name(),
                                done.form().list("penaltyKinds"),
                                fine.fen(),
                                confiscation.fen(),
                                true,
                                done.form().ticked("complex"),
                                done.form().ticked("majorInterest"),
                                done.form().ticked("majorViolation"),
                                done.record().hearingHeld()))
                .stream()
                .map(Duty::kind)
                .collect(Collectors.toSet());
        return new Duties(
                outside,
                owed.contains(DutyKind.HEARING_RIGHT),
                owed.contains(DutyKind.LEGAL_REVIEW),
                owed.contains(DutyKind.COLLECTIVE_DISCUSSION));
    }

    private boolean inRange(StepCompletion done, Fen fine, PartyKind party) {
        DiscretionRange range = discretion.judge(
                done.penaltyId(), done.file().violation(), done.form().list("circumstances"), party);
        done.details().put("grade", range.grade().name());
        done.details().put("rangeLowerFen", range.lower().fen());
        done.details().put("rangeUpperFen", range.upper().fen());
        done.details().put("penaltyBasis", range.basis());
        done.details().put("grounds", range.grounds());
        if (!inTheMiddle(range, fine) && done.form().text("discretionReason") == null) {
            throw StepCompletion.refused("discretionReason", "enforcement.discretionReason");
        }
        return range.holds(fine);
    }

    private boolean inTheMiddle(DiscretionRange range, Fen fine) {
        long width = range.upper().fen() - range.lower().fen();
        long off = Math.abs(fine.fen() - range.middle().fen());
        return off * 2 * PERCENT <= width * settings.middlePercent();
    }
}
