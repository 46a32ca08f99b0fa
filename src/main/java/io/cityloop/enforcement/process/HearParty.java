package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.PenaltyAct;
import io.cityloop.workflow.ProcessIds;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The party speaks, asks for a hearing in time, or waives (art. 45, 64). */
@Component
class HearParty implements StepHandler {

    private final Officers officers;
    private final StepDocuments documents;

    HearParty(Officers officers, StepDocuments documents) {
        this.officers = officers;
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.HEAR_PARTY;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        officers.requireInvestigator(done);
        PenaltyAct notice = done.record().notice().orElseThrow();
        LocalDate servedOn = notice.day("servedOn");
        LocalDate lastDay = Objects.requireNonNull(notice.day("rightsLastDay"));
        boolean mayAsk = done.record().proposal().orElseThrow().hearingRight();
        if (done.is("hearing")) {
            LocalDate asked = done.day("requestedOn", servedOn, "enforcement.beforeNotice");
            if (!mayAsk) {
                throw StepCompletion.refused("requestedOn", "enforcement.noHearingRight");
            }
            if (asked.isAfter(lastDay)) {
                throw StepCompletion.refused("requestedOn", "enforcement.hearingTooLate");
            }
            return Map.of("hearingOpen", false);
        }
        if (done.is("waived")) {
            if (!done.form().ticked("waiverSigned")) {
                throw StepCompletion.refused("waiverSigned", "enforcement.waiverNotSigned");
            }
            return Map.of("hearingOpen", false);
        }
        done.day("statedOn", servedOn, "enforcement.beforeNotice");
        documents.issue(done, DocumentKind.STATEMENT_RECORD);
        return Map.of("hearingOpen", mayAsk && !done.today().isAfter(lastDay));
    }
}
