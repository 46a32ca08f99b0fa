package io.cityloop.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseFixture;
import io.cityloop.tasks.Drift;
import io.cityloop.tasks.TaskState;
import io.cityloop.tasks.TasksSettings;
import io.cityloop.tasks.WorkList;
import io.cityloop.tasks.persistence.DriftMapper;
import io.cityloop.tasks.persistence.TaskMapper;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.workflow.CaseProgress;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.EngineProbe;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.UserTaskListener;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ReconcilerTest {

    private final EngineProbe probe = mock(EngineProbe.class);

    @Autowired
    CaseFiles cases;

    @Autowired
    TaskMapper tasks;

    @Autowired
    CaseProgress progress;

    @Autowired
    DeadlineMarks marks;

    @Autowired
    TasksSettings settings;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    WorkList workList;

    @Autowired
    DriftMapper drifts;

    @Autowired
    UserTaskListener listener;

    @Autowired
    TransactionTemplate workflowTransaction;

    @Autowired
    JdbcTemplate jdbc;

    private Reconciler reconciler;
    private String number = "";

    @BeforeEach
    void aTaskNobodyLookedForForLong() {
        reconciler = new Reconciler(
                tasks, drifts, cases, progress, probe, marks, settings, transactions, new SimpleMeterRegistry(), clock);
        number = workflowTransaction
                .execute(status -> cases.open(CaseFixture.report()))
                .number();
        EngineJob job = new EngineJob(
                System.nanoTime(),
                "job",
                ProcessIds.UserTask.ACCEPT_REPORT,
                1,
                1,
                "caseLoop",
                1,
                number,
                Map.of(),
                Map.of("round", 1));
        workflowTransaction.executeWithoutResult(status -> listener.arrived(job));
        // Far in front of whatever other tests left, so that a look of limited size takes it in.
        jdbc.update("update task set probed_at = '2001-01-01 00:00:00' where case_number = ?", number);
        jdbc.update("update case_file set changed_at = '2001-01-01 00:00:00' where number = ?", number);
    }

    @Test
    void aTaskTheEngineWaitsForIsLeftAlone() {
        // given
        when(probe.isWaiting(anyLong())).thenReturn(true);

        // when
        reconciler.look();

        // then
        assertThat(workList.openOfCase(number)).hasSize(1);
        assertThat(drifts.open(1000)).extracting(Drift::caseNumber).doesNotContain(number);
        assertThat(jdbc.queryForObject(
                        "select count(*) from task where case_number = ? and probed_at > '2002-01-01'",
                        Integer.class,
                        number))
                .isEqualTo(1);
    }

    @Test
    void aTaskTheEngineLostIsClosedAndTheCaseIsShown() {
        // given
        when(probe.isWaiting(anyLong())).thenReturn(false);

        // when
        reconciler.look();

        // then
        assertThat(workList.ofCase(number))
                .singleElement()
                .satisfies(task -> assertThat(task.state()).isEqualTo(TaskState.CANCELLED));
        assertThat(drifts.open(1000))
                .filteredOn(drift -> drift.caseNumber().equals(number))
                .extracting(Drift::kind)
                .containsExactlyInAnyOrder("taskWithoutJob", "caseWithoutTask");

        // when: the process moved on after all
        jdbc.update("update case_file set status = 'CLOSED', concluded_at = changed_at where number = ?", number);
        reconciler.look();

        // then
        assertThat(drifts.open(1000)).extracting(Drift::caseNumber).doesNotContain(number);
    }
}
