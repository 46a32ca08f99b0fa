package io.cityloop.enforcement.process;

import io.cityloop.enforcement.PartyRole;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.enforcement.persistence.PenaltyFileMapper;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The clue is looked into: filed when the conditions are met, and not after the limitation (art. 36, 54). */
@Component
class ProposeFiling implements StepHandler {

    private final PenaltyFiles files;
    private final PenaltyFileMapper rows;
    private final Limitation limitation;

    ProposeFiling(PenaltyFiles files, PenaltyFileMapper rows, Limitation limitation) {
        this.files = files;
        this.rows = rows;
        this.limitation = limitation;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.PROPOSE_FILING;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        if (done.is("notFiled")) {
            return Map.of();
        }
        if (!done.form().ticked("conditionsMet")) {
            throw StepCompletion.refused("conditionsMet", "enforcement.conditionsNotMet");
        }
        if (files.parties(done.penaltyId()).stream().noneMatch(party -> party.role() == PartyRole.PARTY)) {
            throw StepCompletion.refused("conditionsMet", "enforcement.noParty");
        }
        limitation.check(done.file());
        classify(done);
        return Map.of();
    }

    /** Which violation of the discretion table it is; the form offers no others. */
    private void classify(StepCompletion done) {
        rows.classify(done.penaltyId(), done.form().require("violation"));
    }
}
