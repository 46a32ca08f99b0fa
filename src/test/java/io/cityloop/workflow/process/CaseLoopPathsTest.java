package io.cityloop.workflow.process;

import static io.cityloop.workflow.process.LoopOnEngine.FAR;
import static io.cityloop.workflow.process.LoopOnEngine.PAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds.Message;
import io.cityloop.workflow.process.LoopOnEngine.Journey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every road of processes/caseLoop.bpmn, walked on a real engine; a sequence flow nobody took fails the class. */
class CaseLoopPathsTest {

    private static LoopOnEngine loop;

    @BeforeAll
    static void deploy() {
        loop = new LoopOnEngine(LocalBroker.shared());
    }

    @AfterAll
    static void everySequenceFlowWasTaken() {
        try (LoopOnEngine closing = loop) {
            closing.everyFlowWasTaken("caseLoop", Set.of("gateway_handlingClock", "gateway_afterWarning"));
        }
    }

    private static Journey atHandling() {
        return loop.journey()
                .report("new")
                .does("userTask_acceptReport", "accept")
                .does("userTask_fileCase", "file");
    }

    private static Journey handled(Journey journey) {
        return journey.does("userTask_assignHandler", "assign", Map.of("handler", "handler1"))
                .does("userTask_handleCase", "submit")
                .does("userTask_confirmHandling", "confirm");
    }

    @Test
    void theMainLineGoesFromReportToClosed() {
        // given a report
        Journey journey = loop.journey().report("new");
        // when everybody takes the first outcome
        handled(journey.does("userTask_acceptReport", "accept").does("userTask_fileCase", "file"))
                .does("userTask_checkResult", "done")
                .does("userTask_closeCase", "close")
                .endsWith("event_closed");
        // then the workers were asked in this order
        assertThat(journey.served)
                .containsExactly(
                        "serviceTask_openRound",
                        "serviceTask_routeCase",
                        "serviceTask_startHandling",
                        "serviceTask_chooseChecker",
                        "serviceTask_evaluateCase",
                        "event_closed");
    }

    @Test
    void aDuplicateInstanceOfTheSameRoundIsDropped() {
        loop.journey()
                .answer("casefile.openRound", Map.of("firstInstance", false))
                .report("new")
                .endsWith("event_duplicateDropped");
    }

    @Test
    void aReportOfAKnownProblemJoinsItWithoutTheAcceptor() {
        loop.journey().report("joined").endsWith("event_merged");
    }

    @Test
    void aReportIsVerifiedBeforeItIsAcceptedAndAnInspectorMayDecline() {
        Journey journey = loop.journey().report("new").does("userTask_acceptReport", "verify");
        // then the inspector the worker chose has the task
        assertThat(journey.waitsAt("userTask_verifyReport").getCustomHeaders())
                .containsEntry(EngineJob.ASSIGNEE, "inspector1");
        journey.tasks.add(journey.last());
        journey.does("userTask_verifyReport", "decline")
                .does("userTask_verifyReport", "exists")
                .does("userTask_acceptReport", "refuse")
                .endsWith("event_refused");
    }

    @Test
    void aReportIsMergedAnsweredOrVoided() {
        loop.journey().report("new").does("userTask_acceptReport", "merge").endsWith("event_merged");
        loop.journey().report("new").does("userTask_acceptReport", "answer").endsWith("event_answered");
        loop.journey()
                .report("new")
                .does("userTask_acceptReport", "accept")
                .does("userTask_fileCase", "back")
                .does("userTask_acceptReport", "accept")
                .does("userTask_fileCase", "void")
                .endsWith("event_voided");
    }

    @Test
    void whatAnInspectorPutRightIsReviewedOnly() {
        loop.journey()
                .report("selfHandled")
                .does("userTask_reviewSelfHandled", "approve")
                .endsWith("event_selfHandled");
        loop.journey()
                .report("selfHandled")
                .does("userTask_reviewSelfHandled", "reject")
                .does("userTask_acceptReport", "answer")
                .endsWith("event_answered");
    }

    @Test
    void anUncertainRouteIsDispatchedByHandAndMayGoBackToFiling() {
        Journey journey = loop.journey()
                .answer("dispatch.routeCase", Map.of("certain", false))
                .report("new")
                .does("userTask_acceptReport", "accept")
                .does("userTask_fileCase", "file")
                .does("userTask_dispatchCase", "back")
                .does("userTask_fileCase", "file")
                .does("userTask_dispatchCase", "dispatch", Map.of("leadDepartment", "D02", "lawBroken", false));
        assertThat(journey.waitsAt("userTask_assignHandler").getVariable("organisation"))
                .isEqualTo("D02");
    }

    @Test
    void aReturnIsGrantedOrRefusedByTheDispatcher() {
        handled(atHandling()
                        .does("userTask_assignHandler", "return")
                        .does("userTask_reviewReturn", "refuse")
                        .does("userTask_assignHandler", "return")
                        .does("userTask_reviewReturn", "agree")
                        .does("userTask_dispatchCase", "dispatch", Map.of("leadDepartment", "D03")))
                .waitsAt("userTask_checkResult");
    }

    @Test
    void aDisputeIsDecidedByASupervisor() {
        handled(atHandling()
                        .does("userTask_assignHandler", "return")
                        .does("userTask_reviewReturn", "coordinate")
                        .does("userTask_coordinateCase", "decide", Map.of("leadDepartment", "D03")))
                .waitsAt("userTask_checkResult");
    }

    @Test
    void aCaseThatTwoPeopleCallVoidEndsWhereverItIs() {
        Journey waiting = loop.journey()
                .answer("dispatch.routeCase", Map.of("certain", false, "leadDepartment", "D01"))
                .report("new")
                .does("userTask_acceptReport", "accept")
                .does("userTask_fileCase", "file");
        waiting.waitsAt("userTask_dispatchCase");
        waiting.tell(Message.VOIDED, Map.of()).endsWith("event_caseVoided");

        Journey inside = atHandling();
        inside.waitsAt("userTask_assignHandler");
        inside.tell(Message.VOIDED, Map.of()).endsWith("event_caseVoided");
    }

    @Test
    void insideTheDepartmentWorkGoesBackAndForth() {
        atHandling()
                .does("userTask_assignHandler", "assign", Map.of("handler", "handler1"))
                .does("userTask_handleCase", "giveBack")
                .does("userTask_assignHandler", "assign", Map.of("handler", ""))
                .does("userTask_handleCase", "submit")
                .does("userTask_confirmHandling", "redo")
                .does("userTask_handleCase", "submit")
                .does("userTask_confirmHandling", "confirm")
                .waitsAt("userTask_checkResult");
    }

    @Test
    void aBrokenLawIsInspectedFirst() {
        for (String outcome : new String[] {"corrected", "summaryPenalty", "ordinaryProcedure"}) {
            Journey journey = loop.journey()
                    .answer("dispatch.routeCase", Map.of("certain", true, "leadDepartment", "D01", "lawBroken", true))
                    .report("new")
                    .does("userTask_acceptReport", "accept")
                    .does("userTask_fileCase", "file")
                    .does("userTask_inspectViolation", outcome, Map.of("violationInspected", true));
            journey.waitsAt("userTask_checkResult");
            assertThat(journey.served.contains("serviceTask_openPenalty")).isEqualTo(!outcome.equals("corrected"));
        }
    }

    @Test
    void aDepartmentThatFindsABrokenLawHandsItToEnforcementAndGetsItBack() {
        atHandling()
                .does("userTask_assignHandler", "lawBroken")
                .does("userTask_inspectViolation", "noViolation", Map.of("violationInspected", true))
                .waitsAt("userTask_assignHandler");
    }

    @Test
    void aLawAlreadyInspectedIsNotInspectedAgainAfterAReturn() {
        loop.journey()
                .answer("dispatch.routeCase", Map.of("certain", true, "leadDepartment", "D01", "lawBroken", true))
                .report("new")
                .does("userTask_acceptReport", "accept")
                .does("userTask_fileCase", "file")
                .does("userTask_inspectViolation", "noViolation", Map.of("violationInspected", true))
                .does("userTask_assignHandler", "return")
                .does("userTask_reviewReturn", "refuse")
                .waitsAt("userTask_assignHandler");
    }

    @Test
    void whatIsNotDoneIsReworkedAndTheCheckerMayDecline() {
        Journey journey =
                handled(atHandling()).does("userTask_checkResult", "decline").does("userTask_checkResult", "notDone");
        handled(journey).does("userTask_checkResult", "cannotTell").does("userTask_closeCase", "rework");
        handled(journey).does("userTask_checkResult", "done").waitsAt("userTask_closeCase");
        assertThat(journey.served).filteredOn("serviceTask_startRework"::equals).hasSize(2);
    }

    @Test
    void anAbnormalCloseNeedsASecondPerson() {
        handled(atHandling())
                .does("userTask_checkResult", "cannotTell")
                .does("userTask_closeCase", "closeAbnormally")
                .does("userTask_approveAbnormalClose", "refuse")
                .does("userTask_closeCase", "closeAbnormally")
                .does("userTask_approveAbnormalClose", "approve", Map.of("closedAbnormally", true))
                .endsWith("event_closedAbnormally");
    }

    @Test
    void theCitizenMayAnswerInsteadOfTheChecker() {
        Journey journey = handled(atHandling());
        journey.waitsAt("userTask_checkResult");
        journey.tell(Message.CITIZEN_ANSWERED, Map.of("outcome", "done", "clocks", journey.clocks));
        journey.does("userTask_closeCase", "close").endsWith("event_closed");
    }

    @Test
    void aWithdrawalEndsTheCaseWhereverItIs() {
        Journey waiting = loop.journey().report("new");
        waiting.waitsAt("userTask_acceptReport");
        waiting.tell(Message.WITHDRAWN, Map.of()).endsWith("event_withdrawn");
        assertThat(loop.records().elements(waiting.instances().getLast(), "ELEMENT_TERMINATED"))
                .contains("userTask_acceptReport");

        Journey inside = atHandling();
        inside.waitsAt("userTask_assignHandler");
        inside.tell(Message.WITHDRAWN, Map.of()).endsWith("event_withdrawn");
    }

    @Test
    void aWithdrawalIsNotLostWhileAWorkerIsBusy() {
        Journey journey = loop.journey().hold("dispatch.routeCase").report("new");
        journey.does("userTask_acceptReport", "accept").does("userTask_fileCase", "file");
        journey.hasBeenAt("serviceTask_routeCase");
        journey.tell(Message.WITHDRAWN, Map.of()).endsWith("event_withdrawn");
    }

    @Test
    void aReopenedCaseGoesStraightToRouting() {
        Journey journey = loop.journey().report("new");
        journey.does("userTask_acceptReport", "answer").endsWith("event_answered");
        journey.start(Message.CASE_REOPENED, 2, "reopened").waitsAt("userTask_assignHandler");
        assertThat(journey.instances()).hasSize(2);
    }

    @Test
    void aReopeningThatComesEarlyWaitsForTheRoundToEnd() {
        Journey journey = loop.journey().hold("casefile.concludeCase").report("new");
        journey.does("userTask_acceptReport", "answer").hasBeenAt("event_answered");
        // when it is reopened while the first round is still concluding
        journey.start(Message.CASE_REOPENED, 2, "reopened");
        assertThat(journey.tasks).isEmpty();
        assertThat(journey.instances()).hasSize(1);
    }

    @Test
    void everyStageWarnsAndRunsOver() {
        Journey late = loop.journey()
                .limit("acceptance", PAST, PAST)
                .limit("verification", PAST, PAST)
                .limit("filing", PAST, PAST)
                .limit("dispatch", PAST, PAST)
                .limit("coordination", PAST, PAST)
                .limit("check", PAST, PAST)
                .limit("closing", PAST, PAST)
                .answer("dispatch.routeCase", Map.of("certain", false, "leadDepartment", "D01"))
                .report("new");
        overdue(late, "acceptReport", "verify");
        overdue(late, "verifyReport", "exists");
        overdue(late, "acceptReport", "accept");
        overdue(late, "fileCase", "file");
        overdue(late, "dispatchCase", "dispatch");
        late.does("userTask_assignHandler", "return");
        overdue(late, "reviewReturn", "coordinate");
        overdue(late, "coordinateCase", "decide");
        handled(late);
        overdue(late, "checkResult", "done");
        overdue(late, "closeCase", "closeAbnormally");
        overdue(late, "approveAbnormalClose", "refuse");

        overdue(loop.journey().limit("acceptance", PAST, PAST).report("selfHandled"), "reviewSelfHandled", "approve");
        overdue(
                loop.journey()
                        .answer(
                                "dispatch.routeCase",
                                Map.of("certain", true, "leadDepartment", "D1", "lawBroken", true))
                        .answer(
                                "dispatch.startHandling",
                                Map.of("handlingClock", LoopOnEngine.clock(PAST, PAST), "enforcementAgency", "E01"))
                        .report("new")
                        .does("userTask_acceptReport", "accept")
                        .does("userTask_fileCase", "file"),
                "inspectViolation",
                "corrected");
    }

    private static void overdue(Journey journey, String task, String outcome) {
        journey.waitsAt("userTask_" + task);
        journey.hasBeenAt("event_" + task + "Warned", "event_" + task + "Overdue");
        journey.tasks.add(journey.last());
        journey.does("userTask_" + task, outcome);
    }

    @Test
    void theHandlingClockWarnsRunsOverAndFollowsEveryNewDeadline() {
        // given a handling clock that is already past its warning
        Journey journey = loop.journey()
                .answer("dispatch.startHandling", Map.of("handlingClock", LoopOnEngine.clock(PAST, FAR)))
                .report("new")
                .does("userTask_acceptReport", "accept")
                .does("userTask_fileCase", "file");
        journey.waitsAt("userTask_assignHandler");
        journey.hasBeenAt("serviceTask_markHandlingWarning");

        // when the deadline moves after the warning, before the next one, and after running over
        move(journey, FAR, FAR);
        move(journey, PAST, PAST);
        journey.hasBeenAt("serviceTask_markHandlingOverdue");
        move(journey, FAR, FAR);

        // then the task was never touched
        journey.tasks.add(journey.last());
        handled(journey).waitsAt("userTask_checkResult");
    }

    @Test
    void aDeadlineMovedBeforeTheCaseCameBackChangesNothing() {
        // given a case with the checker, and a message about its old clock that nobody in the process waits for
        Journey journey = handled(atHandling());
        journey.waitsAt("userTask_checkResult");
        move(journey, PAST, PAST);

        // when it comes back for rework with a clock of its own, read later
        Map<String, Object> fresh = new HashMap<>(LoopOnEngine.clock(FAR, FAR));
        fresh.put("at", 2);
        journey.answer("handling.startRework", Map.of("handlingClock", fresh));
        journey.tasks.add(journey.last());
        journey.does("userTask_checkResult", "notDone");
        journey.waitsAt("userTask_assignHandler");

        // then the late message has been taken and has moved nothing
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                loop.records().elements(journey.instances().getLast(), "ELEMENT_COMPLETED"))
                        .contains("event_deadlineMovedBeforeWarning"));
        assertThat(journey.served).doesNotContain("serviceTask_markHandlingWarning");

        // and a later one moves it
        Map<String, Object> later = new HashMap<>(LoopOnEngine.clock(PAST, FAR));
        later.put("at", 3);
        journey.tell(Message.DEADLINE_MOVED, Map.of("movedClock", later));
        journey.hasBeenAt("serviceTask_markHandlingWarning");
    }

    private static void move(Journey journey, String warnAt, String dueAt) {
        journey.tell(Message.DEADLINE_MOVED, Map.of("movedClock", LoopOnEngine.clock(warnAt, dueAt)));
    }
}
