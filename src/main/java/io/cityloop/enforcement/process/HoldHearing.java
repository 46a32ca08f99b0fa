package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.PenaltyAct;
import io.cityloop.identity.NotAllowed;
import io.cityloop.workflow.ProcessIds;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The hearing is held, or the party stays away or takes its request back (art. 64). */
@Component
class HoldHearing implements StepHandler {

    private final StepDocuments documents;

    HoldHearing(StepDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.HOLD_HEARING;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        done.requireOutsider("enforcement.hearingByInvestigator");
        PenaltyAct scheduled = done.record().last("scheduleHearing.scheduled").orElseThrow();
        LocalDate heldOn = Objects.requireNonNull(scheduled.day("heldOn"));
        if ((done.is("held") || done.is("absent")) && done.today().isBefore(heldOn)) {
            throw StepCompletion.refused("record", "enforcement.hearingNotYet");
        }
        if (done.is("held")) {
            if (!done.actor().username().equals(scheduled.text("chair"))) {
                throw new NotAllowed("enforcement.notTheChair");
            }
            documents.issue(done, DocumentKind.HEARING_RECORD);
        }
        boolean over = done.is("absent") || done.is("withdrawn");
        return Map.of("hearingResult", over ? "WAIVED" : "HELD");
    }
}
