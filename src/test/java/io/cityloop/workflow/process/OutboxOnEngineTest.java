package io.cityloop.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cityloop.workflow.CaseProgress;
import io.cityloop.workflow.ElementVisit;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.EngineProbe;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds.Message;
import io.cityloop.workflow.persistence.EngineCommandMapper;
import io.cityloop.workflow.process.WorkflowSlice.Arrivals;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Outbox, relay and workers between a real database and a real broker that is killed on the way. */
@SpringBootTest(
        classes = WorkflowSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "cityloop.embedded.database.enabled=true",
            "cityloop.embedded.database.schema=cityloop_workflow",
            "cityloop.engine.mode=external",
            "cityloop.engine.user-task-lock=3s",
            "cityloop.engine.job-poll=200ms",
            "cityloop.outbox.poll=200ms"
        })
@ActiveProfiles("test")
@DirtiesContext
class OutboxOnEngineTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static LocalBroker broker;

    @Autowired
    private ProcessCommands commands;

    @Autowired
    private CaseProgress progress;

    @Autowired
    private EngineProbe probe;

    @Autowired
    private CommandRelay relay;

    @Autowired
    private EngineCommandMapper outbox;

    @Autowired
    private Deployment deployment;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MeterRegistry meters;

    private final String number = "W" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();

    @BeforeAll
    static void startBroker() {
        broker = LocalBroker.started();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        registry.add("cityloop.engine.address", () -> broker.address());
    }

    private static Map<String, Object> reported() {
        Map<String, Object> far = LoopOnEngine.clock(LoopOnEngine.FAR, LoopOnEngine.FAR);
        return Map.of("entry", "new", "clocks", Map.of("acceptance", far, "filing", far, "check", far, "closing", far));
    }

    private void start() {
        transaction.executeWithoutResult(status -> commands.start(number, 1, Message.CASE_REPORTED, reported()));
    }

    private void complete(EngineJob job, String outcome) {
        transaction.executeWithoutResult(
                status -> commands.completeTask(number, job.key(), Map.of("outcome", outcome, "handler", "")));
    }

    private long unsent() {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM engine_command WHERE sent_at IS NULL AND case_number = ?", Long.class, number);
    }

    private List<JsonNode> published() {
        return new BrokerRecords(broker.log())
                .events("MESSAGE").stream()
                        .filter(event -> event.path("intent").asString().equals("PUBLISHED"))
                        .filter(event -> event.path("value")
                                .path("correlationKey")
                                .asString()
                                .equals(number))
                        .toList();
    }

    @Test
    void aCommandOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> commands.publish(number, Message.WITHDRAWN, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aCommandRolledBackIsNeverSent() {
        transaction.executeWithoutResult(status -> {
            commands.start(number, 1, Message.CASE_REPORTED, reported());
            status.setRollbackOnly();
        });
        assertThat(unsent()).isZero();
        start();
        assertThat(arrivals.next(number).elementId()).isEqualTo("userTask_acceptReport");
        assertThat(published()).hasSize(1);
    }

    @Test
    void aCaseTravelsToItsEndAndItsVisitsAreKnown() {
        // given a report
        start();
        // when everybody does what is to be done, each waiting for the move before
        for (String[] step : new String[][] {
            {"userTask_acceptReport", "accept"},
            {"userTask_fileCase", "file"},
            {"userTask_assignHandler", "assign"},
            {"userTask_handleCase", "submit"},
            {"userTask_confirmHandling", "confirm"},
            {"userTask_checkResult", "done"},
            {"userTask_closeCase", "close"}
        }) {
            assertThat(progress.awaitMove(number, Duration.ofSeconds(20))).isTrue();
            EngineJob job = arrivals.next(number);
            assertThat(job.elementId()).isEqualTo(step[0]);
            assertThat(job.assignee()).isNull();
            complete(job, step[1]);
        }
        // then the round has ended and every visit is over
        assertThat(progress.awaitMove(number, Duration.ofSeconds(20))).isTrue();
        assertThat(progress.visits(number))
                .extracting(ElementVisit::elementId)
                .startsWith("serviceTask_openRound", "userTask_acceptReport", "userTask_fileCase")
                .endsWith("userTask_closeCase", "serviceTask_evaluateCase", "event_closed");
        assertThat(progress.visits(number)).allMatch(visit -> visit.endedAt() != null);
    }

    @Test
    void aStartSentTwiceStartsOnce() {
        start();
        start();
        EngineJob job = arrivals.next(number);
        await().atMost(Duration.ofSeconds(20)).until(() -> unsent() == 0);
        assertThat(published()).hasSize(1);
        assertThat(arrivals.of(number)).isEmpty();
        assertThat(job.variables()).containsEntry("round", 1);
    }

    @Test
    void aCompletionSentTwiceCountsAsSent() {
        double drift = drift();
        start();
        EngineJob job = arrivals.next(number);
        complete(job, "answer");
        await().atMost(Duration.ofSeconds(20)).until(() -> unsent() == 0);
        // when the mark of the sending is lost, as by a crash right after it
        jdbc.update("UPDATE engine_command SET sent_at = NULL, next_try_at = created_at WHERE case_number = ?", number);
        // then both are sent again and nothing comes of it
        await().atMost(Duration.ofSeconds(20)).until(() -> unsent() == 0);
        assertThat(drift()).isEqualTo(drift);
        assertThat(published()).hasSize(1);
    }

    @Test
    void aJobTheEngineDoesNotKnowIsDriftAndKept() {
        double drift = drift();
        transaction.executeWithoutResult(status -> commands.completeTask(number, 2251799999999999L, Map.of()));
        await().atMost(Duration.ofSeconds(20)).until(() -> unsent() == 0);
        assertThat(drift()).isEqualTo(drift + 1);
        assertThat(jdbc.queryForObject("SELECT drift FROM engine_command WHERE case_number = ?", Boolean.class, number))
                .isTrue();
    }

    private double drift() {
        return meters.counter("cityloop.engine.drift").count();
    }

    @Test
    void commandsOfACaseLeaveInOrderHoweverManySend() {
        // given many commands of one case, each of its own transaction
        for (int i = 0; i < 40; i++) {
            int step = i;
            transaction.executeWithoutResult(
                    status -> commands.publish(number, Message.DEADLINE_MOVED, Map.of("step", step)));
            // when several senders push, as on several nodes
            relay.send(number, Set.of());
            relay.send(number, Set.of());
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> unsent() == 0);
        // then each arrived once, in order
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(published())
                        .extracting(event -> event.path("value")
                                .path("variables")
                                .path("step")
                                .asInt())
                        .containsExactlyElementsOf(
                                IntStream.range(0, 40).boxed().toList()));
    }

    @Test
    void aListenerThatFailsIsToldAgain() {
        AtomicInteger failures = new AtomicInteger();
        arrivals.trouble(number, job -> {
            if (failures.incrementAndGet() <= 1) {
                throw new IllegalStateException("not this time");
            }
        });
        start();
        await().atMost(Duration.ofSeconds(20)).until(() -> failures.get() == 1);
        assertThat(progress.visits(number)).extracting(ElementVisit::elementId).doesNotContain("userTask_acceptReport");
        // then, after the back-off, the same task arrives again and its visit is written
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    broker.advance(Duration.ofSeconds(11));
                    return !arrivals.of(number).isEmpty();
                });
        assertThat(arrivals.next(number).elementId()).isEqualTo("userTask_acceptReport");
        assertThat(progress.visits(number)).extracting(ElementVisit::elementId).contains("userTask_acceptReport");
    }

    @Test
    void aNodeThatDiesBetweenActivationAndCommitLosesNothing() {
        // given a listener whose node dies: no commit, no word to the engine
        AtomicBoolean died = new AtomicBoolean();
        arrivals.trouble(number, job -> {
            if (died.compareAndSet(false, true)) {
                throw new AssertionError("died");
            }
        });
        start();
        await().atMost(Duration.ofSeconds(20)).untilTrue(died);
        assertThat(arrivals.of(number)).isEmpty();
        // when the short lock has run out
        broker.advance(Duration.ofSeconds(4));
        // then the task is delivered again, and from then on held
        EngineJob job = arrivals.next(number);
        assertThat(probe.isWaiting(job.key())).isTrue();
        complete(job, "answer");
        assertThat(progress.awaitMove(number, Duration.ofSeconds(20))).isTrue();
        await().atMost(Duration.ofSeconds(10)).until(() -> !probe.isWaiting(job.key()));
    }

    @Test
    void anOpenTaskIsDeliveredAgainAfterItsHoldAndRepairsALostRow() {
        start();
        EngineJob first = arrivals.next(number);
        await().atMost(Duration.ofSeconds(10)).until(() -> probe.isWaiting(first.key()));
        broker.advance(Duration.ofHours(25));
        assertThat(arrivals.next(number).key()).isEqualTo(first.key());
        assertThat(progress.visits(number))
                .extracting(ElementVisit::elementId)
                .containsOnlyOnce("userTask_acceptReport");
    }

    @Test
    void anEngineThatIsAwayAndComesBackLosesNothing() {
        // given a case under way
        start();
        EngineJob job = arrivals.next(number);
        // when the broker is killed and people go on working
        broker.kill();
        complete(job, "accept");
        assertThat(progress.awaitMove(number, Duration.ofMillis(300))).isFalse();
        assertThat(unsent()).isEqualTo(1);
        // then all of it arrives once the broker is back
        broker.start();
        EngineJob next = arrivals.next(number);
        assertThat(next.elementId()).isEqualTo("userTask_fileCase");
        complete(next, "void");
        await().atMost(Duration.ofSeconds(60)).until(() -> unsent() == 0);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(progress.visits(number))
                        .extracting(ElementVisit::elementId)
                        .endsWith("event_voided"));
        assertThat(WorkflowSlice.Workers.count(number, "casefile.openRound")).isEqualTo(1);
    }

    @Test
    void deployingAgainMakesNoNewVersion() {
        deployment.deploy();
        deployment.deploy();
        start();
        assertThat(arrivals.next(number).processVersion()).isEqualTo(1);
    }

    @Test
    void sentCommandsArePurgedLaterAndDriftIsKept() {
        start();
        arrivals.next(number);
        await().atMost(Duration.ofSeconds(20)).until(() -> unsent() == 0);
        jdbc.update("UPDATE engine_command SET sent_at = '2001-01-01 00:00:00.000' WHERE case_number = ?", number);
        assertThat(outbox.purgeSentBefore(java.time.Instant.parse("2001-01-02T00:00:00Z"), 10))
                .isEqualTo(1);
        assertThat(unsent()).isZero();
    }
}
