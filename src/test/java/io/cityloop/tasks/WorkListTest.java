package io.cityloop.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.calendar.Limit;
import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseFixture;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.NewCase;
import io.cityloop.casefile.StageClock;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import io.cityloop.workflow.UserTaskListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class WorkListTest {

    private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    CaseClocks clocks;

    @Autowired
    WorkList workList;

    @Autowired
    TaskInterruption interruption;

    @Autowired
    UserTaskListener listener;

    @Autowired
    List<ServiceTaskWorker> workers;

    @Autowired
    EngineClock time;

    @Autowired
    TransactionTemplate workflowTransaction;

    @Autowired
    JdbcTemplate jdbc;

    private final String community =
            "97" + String.format("%010d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
    private final String acceptorName = "acceptor-a-" + community;
    private final Person acceptor = staff(acceptorName, Role.ACCEPTOR);
    private final Person colleague = staff("acceptor-b-" + community, Role.ACCEPTOR);
    private final Person leader = staff("leader-a", Role.SHIFT_LEADER);
    private String number = "";

    private Person staff(String username, Role role) {
        return CaseFixture.person(username, new Post(role, null, community));
    }

    private <T> T inTransaction(Supplier<T> work) {
        T result = workflowTransaction.execute(status -> work.get());
        assertThat(result).isNotNull();
        return result;
    }

    private void inTransaction(Runnable work) {
        workflowTransaction.executeWithoutResult(status -> work.run());
    }

    @BeforeEach
    void openACase() {
        number = reported("C0104");
    }

    @AfterEach
    void letTheClockRun() {
        time.reset();
    }

    private String reported(String subClass) {
        NewCase report = CaseFixture.report(CaseFixture.placeIn(community), "citizen-a");
        NewCase asked = new NewCase(
                null,
                report.clientId(),
                report.channel(),
                subClass,
                report.description(),
                report.location(),
                report.place(),
                report.address(),
                report.reporter(),
                report.reporterUsername(),
                false,
                List.of(),
                report.actor(),
                Map.of());
        return inTransaction(() -> cases.open(asked)).number();
    }

    private EngineJob job(String element, Map<String, String> headers, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("caseNumber", number);
        all.put("round", 1);
        return new EngineJob(
                KEYS.incrementAndGet(), "job", element, 1, 1, "caseLoop", 1, number, Map.copyOf(headers), all);
    }

    private WorkTask arrive(String element) {
        return arrive(job(element, Map.of(), Map.of()));
    }

    private WorkTask arrive(EngineJob job) {
        inTransaction(() -> listener.arrived(job));
        return workList.ofCase(number).stream()
                .filter(task -> task.jobKey() == job.key())
                .findFirst()
                .orElseThrow();
    }

    private Completed answer(Person person, WorkTask task) {
        return workList.complete(person, task.id(), task.version(), "answer", Map.of("answer", "已转告养护单位"));
    }

    private int commands() {
        Integer count =
                jdbc.queryForObject("select count(*) from engine_command where case_number = ?", Integer.class, number);
        return count == null ? 0 : count;
    }

    @Test
    void anArrivalWritesRowStatusAndClockOnce() {
        // given
        EngineJob job = job(ProcessIds.UserTask.ACCEPT_REPORT, Map.of(), Map.of());

        // when
        WorkTask task = arrive(job);
        inTransaction(() -> listener.arrived(job));

        // then
        assertThat(workList.ofCase(number)).containsExactly(task);
        assertThat(task.candidateRole()).isEqualTo("acceptor");
        assertThat(task.formId()).isEqualTo("acceptReport");
        assertThat(task.region()).isEqualTo(community);
        assertThat(cases.find(number).orElseThrow().status()).isEqualTo(CaseStatus.PENDING_ACCEPTANCE);
        StageClock clock = clocks.current(number, Stage.ACCEPTANCE).orElseThrow();
        assertThat(clock.running()).isTrue();
        assertThat(task.dueAt()).isEqualTo(clock.dueAt());
        assertThat(task.warnAt()).isEqualTo(clock.warnAt());
    }

    @Test
    void anArrivalAfterTheRoundIsOverIsNoTask() {
        // given
        inTransaction(() -> cases.conclude(number, 1, CaseStatus.WITHDRAWN));

        // when
        inTransaction(() -> listener.arrived(job(ProcessIds.UserTask.ACCEPT_REPORT, Map.of(), Map.of())));

        // then
        assertThat(workList.ofCase(number)).isEmpty();
        assertThat(cases.find(number).orElseThrow().status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void everybodySeesWhatHisPostCovers() {
        // given
        WorkTask task = arrive(ProcessIds.UserTask.ACCEPT_REPORT);

        // then
        assertThat(workList.list(acceptor, TaskQuery.ofCase(number)).items()).containsExactly(task);
        assertThat(workList.list(acceptor, new TaskQuery(false, null, null, number, null, 50))
                        .items())
                .containsExactly(task);
        assertThat(workList.list(acceptor, new TaskQuery(true, null, null, number, null, 50))
                        .items())
                .isEmpty();
        assertThat(workList.list(acceptor, new TaskQuery(null, task.elementId(), "acceptor", null, null, 50))
                        .items())
                .containsExactly(task);
        assertThat(workList.list(leader, TaskQuery.ofCase(number)).items()).isEmpty();
        assertThat(workList.countPool(acceptor)).isEqualTo(1);
        assertThat(workList.countPool(leader)).isZero();
        Person elsewhere = CaseFixture.person("acceptor-c", new Post(Role.ACCEPTOR, null, "111111"));
        assertThat(workList.list(elsewhere, TaskQuery.everything()).items()).isEmpty();
        assertThatThrownBy(() -> workList.task(elsewhere, task.id())).isInstanceOf(NotFound.class);
        assertThat(workList.list(CaseFixture.person("nobody"), TaskQuery.everything())
                        .items())
                .isEmpty();
    }

    @Test
    void aTaskOfAnotherDepartmentDoesNotExist() {
        // given
        WorkTask task = arrive(
                job(ProcessIds.UserTask.ASSIGN_HANDLER, Map.of(), Map.of("organisation", "greening", "warnAt", "")));
        Person own = CaseFixture.person("lead-a", new Post(Role.DEPARTMENT_LEAD, "greening", null));
        Person other = CaseFixture.person("lead-b", new Post(Role.DEPARTMENT_LEAD, "water", null));

        // then
        assertThat(workList.task(own, task.id())).isEqualTo(task);
        assertThat(cases.isInvolved(number, "greening")).isTrue();
        assertThatThrownBy(() -> workList.task(other, task.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> workList.claim(other, task.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> workList.complete(other, task.id(), 1, "assign", Map.of()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void pagesFollowOneAnotherByDeadline() {
        // given
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            number = reported("C0104");
            expected.add(arrive(ProcessIds.UserTask.ACCEPT_REPORT).id());
        }

        // when
        List<Long> read = new ArrayList<>();
        String cursor = null;
        do {
            TaskPage page = workList.list(acceptor, new TaskQuery(false, null, null, null, cursor, 2));
            page.items().forEach(task -> read.add(task.id()));
            cursor = page.next();
        } while (cursor != null);

        // then
        assertThat(read).containsExactlyElementsOf(expected);
        assertThatThrownBy(() -> workList.list(acceptor, new TaskQuery(false, null, null, null, "x", 2)))
                .isInstanceOf(RejectedInput.class);
    }

    @Test
    void aClaimedTaskLeavesThePoolAndComesBack() {
        // given
        WorkTask task = arrive(ProcessIds.UserTask.ACCEPT_REPORT);

        // when
        WorkTask claimed = workList.claim(acceptor, task.id());

        // then
        assertThat(claimed.assignee()).isEqualTo(acceptorName);
        assertThat(claimed.version()).isEqualTo(task.version() + 1);
        assertThat(workList.claim(acceptor, task.id())).isEqualTo(claimed);
        assertThat(workList.countMine(acceptor)).isEqualTo(1);
        assertThat(workList.list(colleague, TaskQuery.ofCase(number)).items()).isEmpty();
        assertThatThrownBy(() -> workList.claim(colleague, task.id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(acceptorName);
        assertThatThrownBy(() -> answer(colleague, claimed)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> workList.release(colleague, task.id())).isInstanceOf(Conflict.class);

        // when
        workList.release(acceptor, task.id());

        // then
        assertThat(workList.claim(colleague, task.id()).assignee()).isEqualTo(colleague.username());
    }

    @Test
    void whatTheProcessGaveByNameCannotBePutBack() {
        // given
        WorkTask task =
                arrive(job(ProcessIds.UserTask.VERIFY_REPORT, Map.of(EngineJob.ASSIGNEE, "inspector-x"), Map.of()));
        Person named = CaseFixture.person("inspector-x", new Post(Role.INSPECTOR, null, "111111"));

        // then
        assertThat(workList.list(named, TaskQuery.ofCase(number)).items()).containsExactly(task);
        assertThatThrownBy(() -> workList.release(named, task.id())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> workList.claim(staff("inspector-y", Role.INSPECTOR), task.id()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aDoneTaskLeavesRowEntryHandsAndCommand() {
        // given
        WorkTask task = arrive(ProcessIds.UserTask.ACCEPT_REPORT);
        int before = commands();

        // when
        Completed done = answer(acceptor, task);

        // then
        assertThat(done.caseNumber()).isEqualTo(number);
        assertThat(done.onItsWay()).isTrue();
        WorkTask now = workList.task(acceptor, task.id());
        assertThat(now.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(now.outcome()).isEqualTo("answer");
        assertThat(now.completedBy()).isEqualTo(acceptorName);
        TimelineEntry entry = timeline.entries(number).getLast();
        assertThat(entry.action()).isEqualTo("acceptReport.answer");
        assertThat(entry.actor()).isEqualTo(new Actor(acceptorName, acceptorName, Role.ACCEPTOR, null));
        assertThat(entry.details()).containsEntry("form", Map.of("answer", "已转告养护单位"));
        assertThat(cases.participants(number, "acceptance")).containsExactly(acceptorName);
        assertThat(commands()).isEqualTo(before + 1);
        assertThat(jdbc.queryForObject(
                        "select payload from engine_command where case_number = ? order by id desc limit 1",
                        String.class,
                        number))
                .contains("\"outcome\":\"answer\"")
                .contains("\"filing\"");

        // then: it is done once
        assertThatThrownBy(() -> answer(colleague, task))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(acceptorName);
        assertThatThrownBy(() -> workList.claim(colleague, task.id())).isInstanceOf(Conflict.class);
        assertThat(commands()).isEqualTo(before + 1);
    }

    @Test
    void aStaleFormIsRefused() {
        // given
        WorkTask task = arrive(ProcessIds.UserTask.ACCEPT_REPORT);
        workList.claim(acceptor, task.id());

        // then
        assertThatThrownBy(() -> answer(acceptor, task)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> workList.complete(acceptor, task.id(), null, "answer", Map.of("answer", "x")))
                .isInstanceOf(RejectedInput.class);
    }

    @Test
    void aWrongFormWritesNothing() {
        // given
        WorkTask task = arrive(ProcessIds.UserTask.ACCEPT_REPORT);
        int entries = timeline.entries(number).size();

        // then
        for (Map<String, Object> form : List.<Map<String, Object>>of(
                Map.of(), Map.of("answer", "x", "extra", 1), Map.of("answer", "x", "subClass", "nothing"))) {
            assertThatThrownBy(() -> workList.complete(acceptor, task.id(), task.version(), "answer", form))
                    .isInstanceOf(RejectedInput.class);
        }
        assertThatThrownBy(() -> workList.complete(acceptor, task.id(), task.version(), "fly", Map.of()))
                .isInstanceOf(RejectedInput.class);
        assertThatThrownBy(() -> workList.complete(acceptor, task.id(), task.version(), null, Map.of()))
                .isInstanceOf(RejectedInput.class);
        assertThat(workList.task(acceptor, task.id())).isEqualTo(task);
        assertThat(timeline.entries(number)).hasSize(entries);
        assertThat(commands()).isZero();
    }

    @Test
    void whenTheHandlerRefusesNothingIsHalfWritten() {
        // given: accepting needs a sub-class, which only the handler knows
        number = reported(null);
        WorkTask task = arrive(ProcessIds.UserTask.ACCEPT_REPORT);
        CaseFile before = cases.find(number).orElseThrow();

        // when
        assertThatThrownBy(() -> workList.complete(acceptor, task.id(), task.version(), "accept", Map.of()))
                .isInstanceOf(RejectedInput.class);

        // then
        assertThat(workList.task(acceptor, task.id())).isEqualTo(task);
        assertThat(cases.find(number)).contains(before);
        assertThat(timeline.entries(number)).hasSize(1);
        assertThat(cases.participations(number)).isEmpty();
        assertThat(commands()).isZero();
    }

    @Test
    void manyAtOnceClaimAndOneHasIt() throws Exception {
        // given
        WorkTask task = arrive(ProcessIds.UserTask.ACCEPT_REPORT);

        // when
        List<Boolean> won = atOnce(6, n -> {
            workList.claim(staff("racer-" + n, Role.ACCEPTOR), task.id());
            return true;
        });

        // then
        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void manyAtOnceCompleteAndOneIsDone() throws Exception {
        // given
        WorkTask task = arrive(ProcessIds.UserTask.ACCEPT_REPORT);

        // when
        List<Boolean> won = atOnce(6, n -> {
            answer(staff("racer-" + n, Role.ACCEPTOR), task);
            return true;
        });

        // then
        assertThat(won).containsOnlyOnce(true);
        assertThat(commands()).isEqualTo(1);
        assertThat(timeline.entries(number)).hasSize(2);
    }

    private interface Try {
        boolean run(int n);
    }

    private static List<Boolean> atOnce(int many, Try some) throws Exception {
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int n = i;
            tries.add(() -> {
                try {
                    return some.run(n);
                } catch (Conflict e) {
                    return false;
                }
            });
        }
        List<Boolean> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(many)) {
            for (Future<Boolean> result : pool.invokeAll(tries)) {
                results.add(result.get());
            }
        }
        return results;
    }

    @Test
    void whoeverHandledACaseNeitherChecksNorClosesIt() {
        // given
        inTransaction(() -> cases.participate(number, "two-posts", "userTask_handleCase", "handling"));
        Person handled = CaseFixture.person(
                "two-posts", new Post(Role.INSPECTOR, null, null), new Post(Role.SHIFT_LEADER, null, null));
        WorkTask check = arrive(ProcessIds.UserTask.CHECK_RESULT);
        WorkTask close = arrive(ProcessIds.UserTask.CLOSE_CASE);
        Person reporter = CaseFixture.person("citizen-a", new Post(Role.INSPECTOR, null, null));

        // then
        assertThatThrownBy(() -> workList.claim(handled, check.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> workList.complete(handled, close.id(), close.version(), "close", Map.of()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> workList.claim(reporter, check.id())).isInstanceOf(NotAllowed.class);
        assertThat(workList.claim(leader, close.id()).assignee()).isEqualTo("leader-a");
    }

    @Test
    void aWithdrawalClosesEveryTaskAndTellsTheProcess() {
        // given
        WorkTask task = arrive(ProcessIds.UserTask.ACCEPT_REPORT);

        // when
        inTransaction(() -> interruption.withdraw(number, Actor.anonymousCitizen(), "已经修好了"));

        // then
        assertThat(workList.openOfCase(number)).isEmpty();
        assertThat(commands()).isEqualTo(1);
        assertThat(timeline.entries(number).getLast().action()).isEqualTo("withdrawn");
        assertThatThrownBy(() -> answer(acceptor, task)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> inTransaction(() -> interruption.withdraw(number, Actor.anonymousCitizen(), null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aMessageInterruptsTheTaskItIsFor() {
        // given
        arrive(ProcessIds.UserTask.CHECK_RESULT);
        Runnable answer = () -> interruption.interrupt(
                number,
                ProcessIds.UserTask.CHECK_RESULT,
                ProcessIds.Message.CITIZEN_ANSWERED,
                Map.of("outcome", "done"),
                Actor.anonymousCitizen(),
                "citizenAnswered",
                Map.of("outcome", "done"),
                null);

        // when
        inTransaction(answer);

        // then
        assertThat(workList.ofCase(number))
                .singleElement()
                .satisfies(task -> assertThat(task.state()).isEqualTo(TaskState.CANCELLED));
        assertThat(jdbc.queryForObject(
                        "select message_name from engine_command where case_number = ?", String.class, number))
                .isEqualTo("case.citizenAnswered");
        assertThatThrownBy(() -> inTransaction(answer)).isInstanceOf(Conflict.class);
    }

    @Test
    void theEndOfTheRoundTakesLeftoverTasksAway() {
        // given
        arrive(ProcessIds.UserTask.ACCEPT_REPORT);

        // when
        work(ProcessIds.Job.CONCLUDE_CASE, Map.of("status", "WITHDRAWN"));

        // then
        assertThat(workList.openOfCase(number)).isEmpty();
        assertThat(cases.find(number).orElseThrow().status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    private Map<String, ?> work(String type, Map<String, String> headers) {
        ServiceTaskWorker worker = workers.stream()
                .filter(some -> some.jobType().equals(type))
                .findFirst()
                .orElseThrow();
        Map<String, Object> result = new HashMap<>();
        inTransaction(() -> result.putAll(worker.work(job("element", headers, Map.of()))));
        return result;
    }

    @Test
    void theFirstInstanceOfARoundIsLetIn() {
        assertThat(work(ProcessIds.Job.OPEN_ROUND, Map.of())).isEqualTo(Map.of("firstInstance", true));
    }

    @Test
    void warningsAndMissedDeadlinesAreMarkedWhenTheyHaveReallyCome() {
        // given
        WorkTask task = arrive(ProcessIds.UserTask.ACCEPT_REPORT);
        Map<String, String> headers = Map.of("stage", "acceptance", "element", task.elementId());

        // when: timers of an old deadline
        work(ProcessIds.Job.MARK_WARNING, headers);
        work(ProcessIds.Job.MARK_OVERDUE, headers);

        // then
        assertThat(workList.task(acceptor, task.id()).warned()).isFalse();
        assertThat(workList.task(acceptor, task.id()).overdue()).isFalse();

        // when
        time.advance(Duration.ofMinutes(13));
        work(ProcessIds.Job.MARK_WARNING, headers);

        // then
        assertThat(workList.task(acceptor, task.id()).warned()).isTrue();
        assertThat(workList.task(acceptor, task.id()).overdue()).isFalse();

        // when
        time.advance(Duration.ofMinutes(3));
        work(ProcessIds.Job.MARK_OVERDUE, headers);
        work(ProcessIds.Job.MARK_OVERDUE, headers);

        // then
        assertThat(workList.task(acceptor, task.id()).overdue()).isTrue();
        assertThat(timeline.entries(number))
                .extracting(TimelineEntry::action)
                .containsExactly("reported", "warned", "overdue");
        assertThat(timeline.verify(number).intact()).isTrue();
    }

    @Test
    void anExtensionMovesTheDeadlineOfTheOpenTask() {
        // given
        inTransaction(() -> clocks.startHandling(number, "greening", Limit.parse("2紧急工作时")));
        WorkTask task = arrive(job(ProcessIds.UserTask.HANDLE_CASE, Map.of(), Map.of("organisation", "greening")));

        // when
        StageClock extended = inTransaction(() -> clocks.extendHandling(number));

        // then
        assertThat(task.dueAt()).isBefore(extended.dueAt());
        assertThat(workList.ofCase(number)).singleElement().satisfies(now -> {
            assertThat(now.dueAt()).isEqualTo(extended.dueAt());
            assertThat(now.version()).isEqualTo(task.version());
        });
    }

    @Test
    void aTaskOpensWithFormChoicesAndValues() {
        // given
        WorkTask task = arrive(ProcessIds.UserTask.ACCEPT_REPORT);

        // when
        TaskView view = workList.view(acceptor, task.id());

        // then
        assertThat(view.task()).isEqualTo(task);
        assertThat(view.values()).containsEntry("subClass", "C0104");
        assertThat(view.form().outcomes().getFirst().key()).isEqualTo("accept");
        assertThat(view.form().schema().toString()).doesNotContain("valuesKey");
        assertThat(view.caseFile().number()).isEqualTo(number);
    }

    @Test
    void aCompletionSentTwiceWithTheSameClientIdIsOne() {
        // given
        WorkTask task = arrive(ProcessIds.UserTask.ACCEPT_REPORT);
        ClientStamp stamp = new ClientStamp(UUID.randomUUID().toString(), time.now(), 0L);
        Map<String, ?> form = Map.of("answer", "已转告养护单位");

        // when
        Completed first = workList.complete(acceptor, task.id(), task.version(), "answer", form, stamp);
        Completed again = workList.complete(acceptor, task.id(), task.version(), "answer", form, stamp);

        // then
        assertThat(again.caseNumber()).isEqualTo(first.caseNumber()).isEqualTo(number);
        assertThat(commands()).isEqualTo(1);
        assertThat(timeline.entries(number))
                .filteredOn(entry -> entry.action().equals("acceptReport.answer"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsKey("takenAt"));

        // then: without the id, with another one, or from somebody else it is a second one and refused
        assertThatThrownBy(() -> workList.complete(acceptor, task.id(), task.version(), "answer", form))
                .isInstanceOf(Conflict.class);
        ClientStamp other = new ClientStamp(UUID.randomUUID().toString(), null, null);
        assertThatThrownBy(() -> workList.complete(acceptor, task.id(), task.version(), "answer", form, other))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> workList.complete(colleague, task.id(), task.version(), "answer", form, stamp))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theSameClientIdForAnotherTaskIsAConflict() {
        // given
        WorkTask task = arrive(ProcessIds.UserTask.ACCEPT_REPORT);
        ClientStamp stamp = new ClientStamp(UUID.randomUUID().toString(), null, null);
        workList.complete(acceptor, task.id(), task.version(), "answer", Map.of("answer", "已转告"), stamp);
        number = reported("C0104");
        WorkTask second = arrive(ProcessIds.UserTask.ACCEPT_REPORT);

        // then
        assertThatThrownBy(() -> workList.complete(
                        acceptor, second.id(), second.version(), "answer", Map.of("answer", "已转告"), stamp))
                .isInstanceOf(Conflict.class);
        assertThat(workList.openOfCase(number)).containsExactly(second);
    }

    @Test
    void theSameCompletionManyTimesAtOnceIsOne() throws Exception {
        // given
        WorkTask task = arrive(ProcessIds.UserTask.ACCEPT_REPORT);
        ClientStamp stamp = new ClientStamp(UUID.randomUUID().toString(), null, null);
        List<Callable<Completed>> callers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            callers.add(() -> workList.complete(
                    acceptor, task.id(), task.version(), "answer", Map.of("answer", "已转告养护单位"), stamp));
        }

        // when
        List<Future<Completed>> answers;
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            answers = pool.invokeAll(callers);
        }

        // then
        for (Future<Completed> answer : answers) {
            assertThat(answer.get().caseNumber()).isEqualTo(number);
        }
        assertThat(commands()).isEqualTo(1);
    }
}
