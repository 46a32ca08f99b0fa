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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the engine makes of missing and empty variables: the facts the other modules rely on. */
class EngineFactsTest {

    private static LoopOnEngine loop;

    @BeforeAll
    static void deploy() {
        loop = new LoopOnEngine(LocalBroker.shared());
    }

    @AfterAll
    static void close() {
        loop.close();
    }

    private static void incidentAt(Journey journey, String element, String words) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                loop.records().incidentsOf(journey.instances().getLast()))
                        .anySatisfy(incident ->
                                assertThat(incident).startsWith(element).contains(words)));
    }

    private static Journey filed(Map<String, Object> route) {
        return loop.journey()
                .answer("dispatch.routeCase", route)
                .report("new")
                .does("userTask_acceptReport", "accept")
                .does("userTask_fileCase", "file");
    }

    @Test
    void aStageWithoutItsClockIsAnIncident() {
        Journey journey = loop.journey();
        journey.clocks.remove("filing");
        journey.report("new").does("userTask_acceptReport", "accept");
        incidentAt(journey, "userTask_fileCase", "clocks.filing");
    }

    @Test
    void nobodyIsTheEmptyTextAndNullIsAnIncident() {
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("handler", null);
        Journey journey = filed(Map.of("certain", true, "leadDepartment", "D01"))
                .does("userTask_assignHandler", "assign", Map.of("handler", ""));
        assertThat(journey.waitsAt("userTask_handleCase").getCustomHeaders()).doesNotContainKey(EngineJob.ASSIGNEE);

        Journey broken = filed(Map.of("certain", true, "leadDepartment", "D01"))
                .does("userTask_assignHandler", "assign", nobody);
        incidentAt(broken, "userTask_handleCase", "handler");
    }

    @Test
    void flagsNobodySetCountAsFalse() {
        // given a route that says neither certain nor lawBroken
        filed(Map.of())
                .does("userTask_dispatchCase", "dispatch", Map.of("leadDepartment", "D01"))
                // then it was dispatched by hand and not inspected
                .waitsAt("userTask_assignHandler");
    }

    @Test
    void aMissingDepartmentOrAgencyOnlyLeavesTheTaskWithoutOrganisation() {
        assertThat(filed(Map.of("certain", true))
                        .waitsAt("userTask_assignHandler")
                        .getVariablesAsMap())
                .containsEntry("organisation", null);
        assertThat(loop.journey()
                        .answer("dispatch.routeCase", Map.of("certain", true, "lawBroken", true))
                        .answer("dispatch.startHandling", Map.of("handlingClock", LoopOnEngine.clock(FAR, FAR)))
                        .report("new")
                        .does("userTask_acceptReport", "accept")
                        .does("userTask_fileCase", "file")
                        .waitsAt("userTask_inspectViolation")
                        .getVariablesAsMap())
                .containsEntry("organisation", null);
    }

    @Test
    void aHandlingClockIsNeeded() {
        Journey journey = loop.journey()
                .answer("dispatch.startHandling", Map.of())
                .report("new")
                .does("userTask_acceptReport", "accept")
                .does("userTask_fileCase", "file");
        incidentAt(journey, "gateway_handlingClock", "handlingClock");
    }

    @Test
    void aTimerAlreadyPastGoesOffOnceAtOnceAndTheTaskStays() {
        Journey journey = loop.journey().limit("acceptance", PAST, FAR).report("new");
        journey.waitsAt("userTask_acceptReport");
        journey.hasBeenAt("event_acceptReportWarned");
        assertThat(journey.served)
                .filteredOn("event_acceptReportWarned"::equals)
                .hasSize(1);
        assertThat(journey.served).doesNotContain("event_acceptReportOverdue");
    }

    @Test
    void aTimerGoesOffWhenItsMomentComes() {
        String dueAt = java.time.Instant.now().plus(Duration.ofDays(400)).toString();
        Journey journey = loop.journey().limit("acceptance", dueAt, FAR).report("new");
        journey.waitsAt("userTask_acceptReport");
        assertThat(journey.served).doesNotContain("event_acceptReportWarned");
        LocalBroker.shared().advance(Duration.ofDays(401));
        journey.hasBeenAt("event_acceptReportWarned");
    }

    @Test
    void aDeadlineMovedWhileTheMarkIsBeingWrittenIsNotLost() {
        Journey journey = loop.journey()
                .hold("tasks.markWarning")
                .answer("dispatch.startHandling", Map.of("handlingClock", LoopOnEngine.clock(PAST, FAR)))
                .report("new")
                .does("userTask_acceptReport", "accept")
                .does("userTask_fileCase", "file");
        journey.waitsAt("userTask_assignHandler");
        journey.hasBeenAt("serviceTask_markHandlingWarning");
        // when the deadline moves before the worker answers
        journey.tell(Message.DEADLINE_MOVED, Map.of("handlingClock", LoopOnEngine.clock(FAR, FAR)));
        journey.release("serviceTask_markHandlingWarning");
        // then the branch waits for the new warning
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                loop.records().elements(journey.instances().getLast(), "ELEMENT_COMPLETED"))
                        .contains("event_deadlineMovedAfterWarning"));
    }
}
