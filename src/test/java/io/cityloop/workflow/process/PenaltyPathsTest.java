package io.cityloop.workflow.process;

import static io.cityloop.workflow.process.LoopOnEngine.FAR;
import static io.cityloop.workflow.process.LoopOnEngine.PAST;
import static io.cityloop.workflow.process.LoopOnEngine.clock;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.workflow.ProcessIds.Message;
import io.cityloop.workflow.process.LoopOnEngine.Journey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every road of the penalty processes, walked on a real engine; a sequence flow nobody took fails the class. */
class PenaltyPathsTest {

    private static final List<String> TERMS = List.of(
            "internal",
            "clueCheck",
            "decision",
            "hearingRequest",
            "service",
            "filingSummary",
            "summaryPayIn",
            "emergencyApproval",
            "seizure",
            "unclaimedGoods",
            "preservation",
            "courtApplication");

    private static LoopOnEngine engine;

    @BeforeAll
    static void deploy() {
        engine = new LoopOnEngine(LocalBroker.shared());
    }

    @AfterAll
    static void everySequenceFlowWasTaken() {
        try (LoopOnEngine closing = engine) {
            for (String process : List.of("hearing", "seizure", "preservation", "instalments", "compulsoryExecution")) {
                closing.everyFlowWasTaken(process, Set.of());
            }
            closing.everyFlowWasTaken("penaltyOrdinary", Set.of("gateway_untilPaid"));
            closing.everyFlowWasTaken("penaltySummary", Set.of("gateway_untilSummaryPaid"));
        }
    }

    private static Map<String, Object> clocks(String at) {
        Map<String, Object> clocks = new HashMap<>();
        TERMS.forEach(term -> clocks.put(term, clock(at, at)));
        return clocks;
    }

    private static Journey begin(String message, String at, Map<String, Object> more) {
        Journey journey = engine.journey();
        journey.clocks.putAll(clocks(at));
        Map<String, Object> variables = new HashMap<>(Map.of(
                "legalReview",
                false,
                "collective",
                false,
                "noticed",
                false,
                "hearingOpen",
                false,
                "payable",
                false,
                "proposalKind",
                "",
                "hearingResult",
                "",
                "executionResult",
                "",
                "paymentState",
                "",
                "clocks",
                journey.clocks));
        variables.put("demandDueAt", FAR);
        variables.putAll(more);
        for (String job : List.of("enforcement.lapseRights", "enforcement.readClocks", "enforcement.checkPayment")) {
            journey.answer(job, Map.of("clocks", journey.clocks));
        }
        return journey.begin(message, journey.number, variables);
    }

    private static Journey opened() {
        return begin(Message.PENALTY_OPENED, FAR, Map.of());
    }

    private static Journey filed() {
        return opened().does("userTask_proposeFiling", "propose").does("userTask_approveFiling", "approve");
    }

    private static Map<String, Object> proposal(boolean review, boolean collective) {
        return Map.of("proposalKind", "PENALTY", "legalReview", review, "collective", collective, "noticed", false);
    }

    private static Journey noticed(String rightsDueAt, boolean collective) {
        return filed().does("userTask_investigate", "conclude", proposal(false, collective))
                .does("userTask_notifyParty", "issue")
                .does(
                        "userTask_serveNotice",
                        "served",
                        Map.of("noticed", true, "hearingOpen", true, "rightsDueAt", rightsDueAt));
    }

    private static Journey decided(Map<String, Object> service) {
        return noticed(FAR, false)
                .does("userTask_hearParty", "waived", Map.of("hearingOpen", false))
                .does("userTask_decidePenalty", "penalty", Map.of("payable", true))
                .does("userTask_serveDecision", "served", service);
    }

    private static Journey owing(String paymentDueAt) {
        return decided(Map.of("payable", true, "paymentDueAt", paymentDueAt));
    }

    @Test
    void aClueThatIsNoneIsNotFiled() {
        opened().does("userTask_proposeFiling", "notFiled").endsWith("event_penaltyNotFiled", "penaltyOrdinary");
        opened().does("userTask_proposeFiling", "propose")
                .does("userTask_approveFiling", "back")
                .does("userTask_proposeFiling", "propose")
                .does("userTask_approveFiling", "refuse")
                .endsWith("event_penaltyNotFiled", "penaltyOrdinary");
    }

    @Test
    void aPenaltyThatIsPaidIsClosed() {
        Journey journey = owing(FAR);
        journey.tell(Message.PENALTY_PAID, Map.of("clocks", journey.clocks));
        journey.does("userTask_confirmPerformance", "confirmed")
                .does("userTask_closePenalty", "close")
                .endsWith("event_penaltyClosed", "penaltyOrdinary");
    }

    @Test
    void noPenaltyOwesNoMoney() {
        filed().does("userTask_investigate", "conclude", Map.of("proposalKind", "NO_PENALTY_MINOR"))
                .does("userTask_decidePenalty", "noPenaltyMinor")
                .does("userTask_serveDecision", "served")
                .does("userTask_confirmPerformance", "confirmed")
                .does("userTask_closePenalty", "close")
                .endsWith("event_penaltyClosed", "penaltyOrdinary");
    }

    @Test
    void aCrimeIsTransferredAndAnUnclearCaseGoesBack() {
        filed().does("userTask_investigate", "conclude", Map.of("proposalKind", "TRANSFER"))
                .does("userTask_decidePenalty", "back")
                .does("userTask_investigate", "conclude")
                .does("userTask_decidePenalty", "transfer")
                .does("userTask_closePenalty", "close")
                .endsWith("event_penaltyClosed", "penaltyOrdinary");
    }

    @Test
    void legalReviewPassesOrSendsBack() {
        filed().does("userTask_investigate", "conclude", proposal(true, false))
                .does("userTask_reviewLegality", "amend")
                .does("userTask_investigate", "conclude", proposal(true, false))
                .does("userTask_reviewLegality", "agree")
                .waitsAt("userTask_notifyParty");
    }

    @Test
    void theRightsOfThePartyLapseByThemselves() {
        Journey journey = noticed(PAST, true);
        journey.waitsAt("userTask_hearParty");
        journey.does("userTask_discussCollectively", "discussed").waitsAt("userTask_decidePenalty");
        assertThat(journey.served).contains("serviceTask_lapseRights");
    }

    @Test
    void aStatementIsReviewedAndAHearingMayFollow() {
        Journey journey = noticed(FAR, false)
                .does("userTask_hearParty", "statement", Map.of("hearingOpen", true))
                .does("userTask_reviewStatement", "maintained", Map.of("hearingOpen", true))
                .does("userTask_hearParty", "hearing", Map.of("hearingOpen", false))
                .does("userTask_scheduleHearing", "scheduled")
                .does("userTask_holdHearing", "postponed")
                .does("userTask_scheduleHearing", "scheduled")
                .does("userTask_holdHearing", "held")
                .does("userTask_reportHearing", "reported", Map.of("hearingResult", "HELD", "legalReview", true))
                .does("userTask_reviewLegality", "agree");
        journey.waitsAt("userTask_decidePenalty");
    }

    @Test
    void whoStaysAwayFromAHearingWaivesIt() {
        for (String outcome : List.of("absent", "withdrawn")) {
            noticed(FAR, false)
                    .does("userTask_hearParty", "hearing", Map.of("hearingOpen", false))
                    .does("userTask_scheduleHearing", "scheduled")
                    .does("userTask_holdHearing", outcome, Map.of("hearingResult", "WAIVED"))
                    .waitsAt("userTask_decidePenalty");
        }
    }

    @Test
    void whatThePartySaysMayReopenTheInvestigation() {
        noticed(FAR, false)
                .does("userTask_hearParty", "statement", Map.of("hearingOpen", false))
                .does("userTask_reviewStatement", "reinvestigate", Map.of("hearingOpen", false))
                .waitsAt("userTask_investigate");
        noticed(FAR, false)
                .does("userTask_hearParty", "statement", Map.of("hearingOpen", false))
                .does("userTask_reviewStatement", "adjusted", Map.of("hearingOpen", false))
                .waitsAt("userTask_decidePenalty");
    }

    @Test
    void instalmentsMoveTheDayToPay() {
        Journey journey = owing(FAR);
        journey.tell(Message.PENALTY_INSTALMENTS_REQUESTED, Map.of("clocks", journey.clocks));
        journey.does("userTask_decideInstalments", "approve", Map.of("paymentDueAt", FAR));
        journey.tell(Message.PENALTY_PAID, Map.of("clocks", journey.clocks));
        journey.waitsAt("userTask_confirmPerformance");
    }

    @Test
    void aDayToPayThatHasComeIsLookedAtAgain() {
        Journey journey = noticed(FAR, false)
                .does("userTask_hearParty", "waived", Map.of("hearingOpen", false))
                .does("userTask_decidePenalty", "penalty", Map.of("payable", true));
        journey.answer(
                "enforcement.checkPayment",
                Map.of("paymentState", "ON_PLAN", "paymentDueAt", FAR, "clocks", journey.clocks));
        journey.does("userTask_serveDecision", "served", Map.of("payable", true, "paymentDueAt", PAST));
        journey.hasBeenAt("serviceTask_checkPayment");
        journey.tell(Message.PENALTY_PAID, Map.of("clocks", journey.clocks));
        journey.waitsAt("userTask_confirmPerformance");
    }

    @Test
    void whatWasPaidOnTheDayItselfIsNotExecuted() {
        Journey journey = noticed(FAR, false)
                .does("userTask_hearParty", "waived", Map.of("hearingOpen", false))
                .does("userTask_decidePenalty", "penalty", Map.of("payable", true));
        journey.answer("enforcement.checkPayment", Map.of("paymentState", "SETTLED", "clocks", journey.clocks));
        journey.does("userTask_serveDecision", "served", Map.of("payable", true, "paymentDueAt", PAST))
                .waitsAt("userTask_confirmPerformance");
    }

    @Test
    void whoDoesNotPayIsTakenToCourt() {
        late(PAST)
                .does("userTask_decideExecution", "apply")
                .does("userTask_applyToCourt", "applied")
                .does("userTask_recordCourtResult", "executed")
                .does("userTask_closePenalty", "close")
                .endsWith("event_penaltyClosed", "penaltyOrdinary");
        late(PAST).does("userTask_decideExecution", "cease").waitsAt("userTask_closePenalty");
    }

    @Test
    void whoPaysMeanwhileIsNotExecuted() {
        Journey journey = late(FAR);
        journey.tell(Message.PENALTY_PAID, Map.of("clocks", journey.clocks));
        journey.waitsAt("userTask_closePenalty");
    }

    private static Journey late(String demandDueAt) {
        return owing(PAST).does("userTask_issueDemand", "demanded", Map.of("demandDueAt", demandDueAt));
    }

    @Test
    void aFiledCaseCanBeWithdrawn() {
        Journey journey = filed();
        journey.waitsAt("userTask_investigate");
        journey.tell(Message.PENALTY_WITHDRAWN, Map.of());
        journey.endsWith("event_withdrawn", "penaltyOrdinary");
    }

    @Test
    void theNinetyDaysRunOverWhileNobodyDecides() {
        Journey journey = filed();
        journey.waitsAt("userTask_investigate");
        journey.tell(Message.PENALTY_DECISION_CLOCK_SET, Map.of("decisionDueAt", PAST));
        journey.hasBeenAt("event_decisionOverdue");
    }

    @Test
    void seizedGoodsAreReturnedOrDisposedOf() {
        Journey journey = seizing()
                .does("userTask_approveSeizure", "approve")
                .does("userTask_handleSeizedGoods", "extend")
                .does("userTask_approveSeizureExtension", "approve")
                .does("userTask_handleSeizedGoods", "release")
                .does("userTask_returnGoods", "returned");
        journey.passes("event_seizureEnded");
        seizing()
                .does("userTask_approveSeizure", "approve")
                .does("userTask_handleSeizedGoods", "destroy")
                .passes("event_goodsDisposed");
        seizing().does("userTask_approveSeizure", "refuse").passes("event_seizureRefused");
    }

    private static Journey seizing() {
        Journey journey = filed();
        journey.waitsAt("userTask_investigate");
        journey.tell(
                Message.PENALTY_SEIZURE_ORDERED,
                Map.of("seizureId", "S9", "seizureResult", "", "clocks", journey.clocks));
        return journey;
    }

    @Test
    void preservedEvidenceIsDisposedOfOrReleasedByTime() {
        preserving()
                .does("userTask_approvePreservation", "approve", Map.of("preservationDueAt", FAR))
                .does("userTask_disposePreservation", "copied")
                .passes("event_preservationEnded");
        preserving().does("userTask_approvePreservation", "refuse").passes("event_preservationRefused");
        Journey lapsing =
                preserving().does("userTask_approvePreservation", "approve", Map.of("preservationDueAt", PAST));
        lapsing.waitsAt("userTask_disposePreservation");
        lapsing.hasBeenAt("event_preservationReleased");
    }

    private static Journey preserving() {
        Journey journey = filed();
        journey.waitsAt("userTask_investigate");
        journey.tell(
                Message.PENALTY_PRESERVATION_ORDERED,
                Map.of("preservationId", "E9", "preservationResult", "", "clocks", journey.clocks));
        return journey;
    }

    private static Journey summary(boolean payable, boolean collected, String paymentDueAt) {
        return begin(
                Message.PENALTY_SUMMARY_ISSUED,
                FAR,
                Map.of("payable", payable, "collected", collected, "paymentDueAt", paymentDueAt));
    }

    @Test
    void aWarningOnTheSpotIsOnlyPutOnRecord() {
        summary(false, false, FAR)
                .does("userTask_recordSummary", "recorded")
                .endsWith("event_summaryClosed", "penaltySummary");
    }

    @Test
    void cashTakenOnTheSpotIsPaidIn() {
        Journey journey = summary(true, true, FAR);
        journey.doesInAnyOrder(Map.of("userTask_recordSummary", "recorded", "userTask_payInCash", "paidIn"));
        journey.endsWith("event_summaryClosed", "penaltySummary");
    }

    @Test
    void aFineOnTheSpotIsPaidInTimeOrDemanded() {
        Journey inTime = summary(true, false, FAR).does("userTask_recordSummary", "recorded");
        inTime.tell(Message.PENALTY_PAID, Map.of("clocks", inTime.clocks));
        inTime.endsWith("event_summaryClosed", "penaltySummary");
        Journey late = summary(true, false, PAST);
        late.doesInAnyOrder(Map.of("userTask_recordSummary", "recorded", "userTask_issueDemand", "demanded"));
        late.tell(Message.PENALTY_PAID, Map.of("clocks", late.clocks));
        late.endsWith("event_summaryClosed", "penaltySummary");
    }

    @Test
    void everyStepWarnsAndRunsOver() {
        Journey journey = begin(Message.PENALTY_OPENED, PAST, Map.of());
        for (Step step : List.of(
                new Step("proposeFiling", "propose", Map.of()),
                new Step("approveFiling", "approve", Map.of()),
                new Step("investigate", "conclude", proposal(true, true)),
                new Step("reviewLegality", "agree", Map.of()),
                new Step("notifyParty", "issue", Map.of()),
                new Step("serveNotice", "served", Map.of("noticed", true, "hearingOpen", true, "rightsDueAt", FAR)),
                new Step("hearParty", "statement", Map.of("hearingOpen", true)),
                new Step("reviewStatement", "maintained", Map.of("hearingOpen", true)),
                new Step("hearParty", "hearing", Map.of("hearingOpen", false)),
                new Step("scheduleHearing", "scheduled", Map.of()),
                new Step("holdHearing", "held", Map.of("hearingResult", "HELD")),
                new Step("reportHearing", "reported", Map.of("hearingResult", "HELD", "legalReview", true)),
                new Step("reviewLegality", "agree", Map.of()),
                new Step("discussCollectively", "discussed", Map.of()),
                new Step("decidePenalty", "penalty", Map.of("payable", true)),
                new Step("serveDecision", "served", Map.of("payable", true, "paymentDueAt", PAST)),
                new Step("issueDemand", "demanded", Map.of("demandDueAt", PAST)),
                new Step("decideExecution", "apply", Map.of()),
                new Step("applyToCourt", "applied", Map.of()),
                new Step("recordCourtResult", "executed", Map.of()),
                new Step("closePenalty", "close", Map.of()))) {
            step.late(journey);
        }
        journey.endsWith("event_penaltyClosed", "penaltyOrdinary");
    }

    @Test
    void theOtherStepsWarnAndRunOverToo() {
        Journey instalments = begin(Message.PENALTY_OPENED, PAST, Map.of());
        for (Step step : List.of(
                new Step("proposeFiling", "propose", Map.of()),
                new Step("approveFiling", "approve", Map.of()),
                new Step("investigate", "conclude", proposal(false, false)),
                new Step("notifyParty", "issue", Map.of()),
                new Step("serveNotice", "served", Map.of("noticed", true, "hearingOpen", false, "rightsDueAt", FAR)),
                new Step("hearParty", "waived", Map.of("hearingOpen", false)),
                new Step("decidePenalty", "penalty", Map.of("payable", true)),
                new Step("serveDecision", "served", Map.of("payable", true, "paymentDueAt", FAR)))) {
            step.late(instalments);
        }
        instalments.tell(Message.PENALTY_INSTALMENTS_REQUESTED, Map.of("clocks", instalments.clocks));
        new Step("decideInstalments", "refuse", Map.of("paymentDueAt", FAR)).late(instalments);
        instalments.tell(Message.PENALTY_PAID, Map.of("clocks", instalments.clocks));
        new Step("confirmPerformance", "confirmed", Map.of()).late(instalments);
        Journey cash = begin(
                Message.PENALTY_SUMMARY_ISSUED, PAST, Map.of("payable", true, "collected", true, "paymentDueAt", FAR));
        cash.hasBeenAt("event_recordSummaryOverdue", "event_payInCashOverdue");
        Journey measures = filed();
        measures.waitsAt("userTask_investigate");
        measures.tell(
                Message.PENALTY_SEIZURE_ORDERED,
                Map.of("seizureId", "S9", "seizureResult", "", "clocks", clocks(PAST)));
        measures.clocks.putAll(clocks(PAST));
        new Step("approveSeizure", "approve", Map.of()).late(measures);
        new Step("handleSeizedGoods", "extend", Map.of()).late(measures);
        new Step("approveSeizureExtension", "refuse", Map.of()).late(measures);
        new Step("handleSeizedGoods", "release", Map.of()).late(measures);
        new Step("returnGoods", "unclaimed", Map.of()).late(measures);
        measures.tell(
                Message.PENALTY_PRESERVATION_ORDERED,
                Map.of("preservationId", "E9", "preservationResult", "", "clocks", clocks(PAST)));
        new Step("approvePreservation", "approve", Map.of("preservationDueAt", FAR)).late(measures);
        new Step("disposePreservation", "released", Map.of()).late(measures);
    }

    /** A step that is done after its term. */
    private record Step(String name, String outcome, Map<String, Object> more) {

        void late(Journey journey) {
            journey.waitsAt("userTask_" + name);
            journey.hasBeenAt("event_" + name + "Warned", "event_" + name + "Overdue");
            journey.tasks.add(journey.last());
            journey.does("userTask_" + name, outcome, more);
        }
    }
}
