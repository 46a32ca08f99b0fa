package io.cityloop.workflow.process;

import static io.cityloop.workflow.process.LoopOnEngine.FAR;
import static io.cityloop.workflow.process.LoopOnEngine.PAST;
import static io.cityloop.workflow.process.LoopOnEngine.clock;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds.Message;
import io.cityloop.workflow.process.LoopOnEngine.Journey;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every road of the four processes beside the loop, walked on a real engine; a flow nobody took fails the class. */
class SideRoadPathsTest {

    private static LoopOnEngine engine;

    @BeforeAll
    static void deploy() {
        engine = new LoopOnEngine(LocalBroker.shared());
    }

    @AfterAll
    static void everySequenceFlowWasTaken() {
        try (LoopOnEngine closing = engine) {
            closing.everyFlowWasTaken("extension", Set.of());
            closing.everyFlowWasTaken("suspension", Set.of("gateway_untilResumed"));
            closing.everyFlowWasTaken("supervision", Set.of());
            closing.everyFlowWasTaken("voiding", Set.of());
        }
    }

    private static Journey extension(int number) {
        return extension(number, FAR);
    }

    private static Journey extension(int number, String due) {
        Journey journey = engine.journey();
        return journey.begin(
                Message.EXTENSION_REQUESTED,
                journey.number,
                Map.of("extensionNumber", number, "reviewClock", clock(due, due)));
    }

    private static Journey suspension(String due, String until) {
        Journey journey = engine.journey();
        return journey.begin(
                Message.SUSPENSION_REQUESTED,
                journey.number,
                Map.of("suspendedUntil", until, "reviewClock", clock(due, due)));
    }

    private static Journey supervision(String due) {
        Journey journey = engine.journey();
        return journey.begin(
                Message.SUPERVISION_OPENED,
                journey.applicationId(),
                Map.of("leadDepartment", "D01", "supervisor", "supervisor1", "supervisionClock", clock(due, due)));
    }

    private static Journey voiding(String due) {
        Journey journey = engine.journey();
        return journey.begin(Message.VOID_REQUESTED, journey.number, Map.of("reviewClock", clock(due, due)));
    }

    private static Journey late(Journey journey, String task) {
        journey.waitsAt("userTask_" + task);
        journey.hasBeenAt("event_" + task + "Warned", "event_" + task + "Overdue");
        journey.tasks.add(journey.last());
        return journey;
    }

    private static void fallsAway(Journey journey, String task, String event, String processId) {
        journey.waitsAt("userTask_" + task);
        journey.tell(Message.APPLICATION_CANCELLED, journey.applicationId(), Map.of())
                .endsWith(event, processId);
        assertThat(engine.records().elements(journey.instances().getLast(), "ELEMENT_TERMINATED"))
                .contains("userTask_" + task);
    }

    @Test
    void aFirstExtensionIsForTheDispatcherAlone() {
        Journey journey = extension(1).does("userTask_reviewExtension", "agree");
        journey.endsWith("event_extensionGranted", "extension");
        assertThat(journey.served).containsExactly("serviceTask_grantExtension", "event_extensionGranted");
        extension(1).does("userTask_reviewExtension", "refuse").endsWith("event_extensionRefused", "extension");
    }

    @Test
    void aSecondExtensionIsForTheShiftLeaderToo() {
        extension(2)
                .does("userTask_reviewExtension", "agree")
                .does("userTask_approveSecondExtension", "agree")
                .endsWith("event_extensionGranted", "extension");
        extension(2)
                .does("userTask_reviewExtension", "agree")
                .does("userTask_approveSecondExtension", "refuse")
                .endsWith("event_extensionRefused", "extension");
    }

    @Test
    void bothReviewersOfAnExtensionMayBeLate() {
        Journey journey = late(extension(2, PAST), "reviewExtension").does("userTask_reviewExtension", "agree");
        late(journey, "approveSecondExtension")
                .does("userTask_approveSecondExtension", "agree")
                .endsWith("event_extensionGranted", "extension");
    }

    @Test
    void anExtensionFallsAway() {
        fallsAway(extension(1), "reviewExtension", "event_extensionDropped", "extension");
        Journey second = extension(2).does("userTask_reviewExtension", "agree");
        fallsAway(second, "approveSecondExtension", "event_extensionDropped", "extension");
    }

    @Test
    void aSuspensionEndsAtItsDateOrBefore() {
        Journey byDate = suspension(FAR, PAST)
                .does("userTask_reviewSuspension", "agree")
                .does("userTask_approveSuspension", "agree");
        byDate.endsWith("event_suspensionEnded", "suspension");
        assertThat(byDate.served)
                .containsExactly("serviceTask_suspendCase", "serviceTask_resumeCase", "event_suspensionEnded");

        Journey lifted = suspension(FAR, FAR)
                .does("userTask_reviewSuspension", "agree")
                .does("userTask_approveSuspension", "agree");
        lifted.hasBeenAt("serviceTask_suspendCase");
        lifted.tell(Message.SUSPENSION_LIFTED, lifted.applicationId(), Map.of())
                .endsWith("event_suspensionEnded", "suspension");
    }

    @Test
    void aSuspensionIsRefusedByEither() {
        suspension(FAR, FAR)
                .does("userTask_reviewSuspension", "refuse")
                .endsWith("event_suspensionRefused", "suspension");
        suspension(FAR, FAR)
                .does("userTask_reviewSuspension", "agree")
                .does("userTask_approveSuspension", "refuse")
                .endsWith("event_suspensionRefused", "suspension");
    }

    @Test
    void bothReviewersOfASuspensionMayBeLateAndItFallsAway() {
        Journey journey = late(suspension(PAST, FAR), "reviewSuspension").does("userTask_reviewSuspension", "agree");
        late(journey, "approveSuspension");
        fallsAway(journey, "approveSuspension", "event_suspensionDropped", "suspension");

        Journey suspended = suspension(FAR, FAR)
                .does("userTask_reviewSuspension", "agree")
                .does("userTask_approveSuspension", "agree")
                .hasBeenAt("serviceTask_suspendCase");
        suspended
                .tell(Message.APPLICATION_CANCELLED, suspended.applicationId(), Map.of())
                .endsWith("event_suspensionDropped", "suspension");
    }

    @Test
    void aSupervisedDepartmentAnswersUntilItDoes() {
        Journey journey = late(supervision(PAST), "replySupervision").does("userTask_replySupervision", "reply");
        assertThat(late(journey, "judgeReply").last().getCustomHeaders())
                .containsEntry(EngineJob.ASSIGNEE, "supervisor1");
        journey.does("userTask_judgeReply", "again")
                .does("userTask_replySupervision", "reply")
                .does("userTask_judgeReply", "satisfied")
                .endsWith("event_supervisionEnded", "supervision");
        fallsAway(supervision(FAR), "replySupervision", "event_supervisionDropped", "supervision");
    }

    @Test
    void aFiledCaseIsVoidedRefusedToBeOrLetBe() {
        Journey voided = late(voiding(PAST), "approveVoid").does("userTask_approveVoid", "agree");
        voided.endsWith("event_voidGranted", "voiding");
        assertThat(voided.served).contains("serviceTask_voidCase");
        voiding(FAR).does("userTask_approveVoid", "refuse").endsWith("event_voidRefused", "voiding");
        fallsAway(voiding(FAR), "approveVoid", "event_voidDropped", "voiding");
    }
}
