package io.cityloop.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.testing.DatabaseTest;
import io.cityloop.workflow.EngineAway;
import io.cityloop.workflow.EngineProbe;
import io.cityloop.workflow.ProcessModels;
import io.cityloop.workflow.ServiceTaskWorker;
import io.cityloop.workflow.UserTaskListener;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The whole application against the diagrams: nobody asks for work that nobody does. */
@EnabledIf("theWorkListIsHere")
@DatabaseTest
class WorkersMatchDiagramsTest {

    @Autowired
    private List<ServiceTaskWorker> workers;

    @Autowired
    private List<UserTaskListener> listeners;

    @Autowired
    private ProcessModels models;

    @Autowired
    private EngineProbe probe;

    @Test
    void everyJobTypeHasOneWorkerAndEveryWorkerAJobType() {
        assertThat(workers)
                .extracting(ServiceTaskWorker::jobType)
                .containsExactlyInAnyOrderElementsOf(models.jobTypes());
    }

    @Test
    void oneWorkListHearsOfUserTasks() {
        assertThat(listeners).hasSize(1);
    }

    @Test
    void withoutEngineTheProbeSaysSo() {
        assertThatThrownBy(() -> probe.isWaiting(1)).isInstanceOf(EngineAway.class);
    }

    /** Needs no hand: true from the moment module tasks lands its listener. */
    static boolean theWorkListIsHere() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(UserTaskListener.class));
        return !scan.findCandidateComponents("io.cityloop.tasks").isEmpty();
    }
}
