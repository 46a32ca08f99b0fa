package io.cityloop.workflow.process;

import static io.cityloop.workflow.process.LoopOnEngine.FAR;
import static io.cityloop.workflow.process.LoopOnEngine.PAST;
import static io.cityloop.workflow.process.LoopOnEngine.clock;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.workflow.ProcessIds.Message;
import io.cityloop.workflow.process.LoopOnEngine.Journey;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every road of processes/appeal.bpmn, walked on a real engine; a sequence flow nobody took fails the class. */
class AppealPathsTest {

    private static LoopOnEngine engine;

    @BeforeAll
    static void deploy() {
        engine = new LoopOnEngine(LocalBroker.shared());
    }

    @AfterAll
    static void everySequenceFlowWasTaken() {
        try (LoopOnEngine closing = engine) {
            closing.everyFlowWasTaken("appeal", Set.of());
        }
    }

    private static Journey appeal(String due) {
        Journey journey = engine.journey();
        return journey.begin(Message.APPEAL_FILED, journey.applicationId(), Map.of("reviewClock", clock(due, due)));
    }

    @Test
    void anAppealIsGrantedByBothCentres() {
        Journey journey = appeal(FAR).does("userTask_reviewAppeal", "agree").does("userTask_decideAppeal", "agree");
        journey.endsWith("event_appealGranted", "appeal");
        assertThat(journey.served).containsExactly("event_appealGranted");
    }

    @Test
    void eitherCentreCanRefuseIt() {
        appeal(FAR).does("userTask_reviewAppeal", "refuse").endsWith("event_appealRefused", "appeal");
        appeal(FAR)
                .does("userTask_reviewAppeal", "agree")
                .does("userTask_decideAppeal", "refuse")
                .endsWith("event_appealRefused", "appeal");
    }

    @Test
    void bothReviewersMayBeLate() {
        Journey journey = late(appeal(PAST), "reviewAppeal").does("userTask_reviewAppeal", "agree");
        late(journey, "decideAppeal").does("userTask_decideAppeal", "agree").endsWith("event_appealGranted", "appeal");
    }

    private static Journey late(Journey journey, String task) {
        journey.waitsAt("userTask_" + task);
        journey.hasBeenAt("event_" + task + "Warned", "event_" + task + "Overdue");
        journey.tasks.add(journey.last());
        return journey;
    }
}
