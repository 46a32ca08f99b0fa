package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.workflow.ProcessIds;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Time and place of a hearing, told seven working days before; the chair did not investigate (art. 64). */
@Component
class ScheduleHearing implements StepHandler {

    private final StatutoryTerms terms;
    private final StepDocuments documents;

    ScheduleHearing(StatutoryTerms terms, StepDocuments documents) {
        this.terms = terms;
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.SCHEDULE_HEARING;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        done.requireOutsider("enforcement.hearingByInvestigator");
        String chair = done.form().require("chair");
        if (done.record().investigators().contains(chair)) {
            throw StepCompletion.refused("chair", "enforcement.chairInvestigated");
        }
        LocalDate heldOn = Objects.requireNonNull(done.form().date("heldOn"));
        LocalDate notified = done.day("notifiedOn", null, "");
        if (notified.isAfter(terms.noLaterThan("hearingNotice", heldOn))) {
            throw StepCompletion.refused("heldOn", "enforcement.hearingNoticeTooShort");
        }
        documents.issue(done, DocumentKind.HEARING_NOTICE);
        return Map.of();
    }
}
