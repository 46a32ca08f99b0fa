package io.cityloop.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cityloop.calendar.HolidayNotice;
import io.cityloop.calendar.HolidayNotices;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseFixture;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.Filing;
import io.cityloop.casefile.StageClock;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.tasks.WorkList;
import io.cityloop.tasks.WorkTask;
import io.cityloop.testing.EngineClock;
import io.cityloop.testing.EngineTest;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every road of the four processes beside the loop, and coordination in it, on the real engine. */
@EngineTest
class SideRoadsTest {

    /** Tuesday, 10:00 in the city: two working days before National Day 2026 (1 to 7 October). */
    private static final Instant TUESDAY = Instant.parse("2026-09-29T02:00:00Z");

    /** To whom the demo city's rules give what {@link CaseFixture#report} reports. */
    private static final String DEPARTMENT = "drainage";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Applications applications;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseClocks clocks;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private WorkList workList;

    @Autowired
    private ProcessCommands commands;

    @Autowired
    private StaffRegister register;

    @Autowired
    private HolidayNotices notices;

    @Autowired
    private EngineClock time;

    @Autowired
    private TransactionTemplate transaction;

    private final String community =
            "88" + String.format("%010d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
    private final Person lead = CaseFixture.person("sr-lead", new Post(Role.DEPARTMENT_LEAD, DEPARTMENT, null));
    private final Person otherLead = CaseFixture.person("sr-lead2", new Post(Role.DEPARTMENT_LEAD, "SR2", null));
    private final Person dispatcher = CaseFixture.person("sr-dispatcher", new Post(Role.DISPATCHER, null, community));
    private final Person leader = CaseFixture.person("sr-leader", new Post(Role.SHIFT_LEADER, null, community));
    private final Person otherLeader = CaseFixture.person("sr-leader2", new Post(Role.SHIFT_LEADER, null, community));
    private final Person supervisor = CaseFixture.person("sr-supervisor", new Post(Role.SUPERVISOR, null, community));
    private String number = "";

    @BeforeEach
    void aCaseIsWithItsDepartment() {
        register.createOrganisation(new Organisation("SR2", "园林", Organisation.DEPARTMENT, null, null));
        time.pin(TUESDAY);
        number = withDepartment("1工作日");
    }

    @AfterEach
    void theClocksGoOn() {
        time.reset();
    }

    private String withDepartment(String limit) {
        String fresh = transaction.execute(status -> {
            CaseFile opened = cases.open(CaseFixture.report(CaseFixture.placeIn(community), "sr-citizen"));
            cases.file(opened.number(), new Filing("C0104", 1L, "TEST", limit, false));
            commands.start(
                    opened.number(),
                    1,
                    Message.CASE_REPORTED,
                    Map.of("entry", "reopened", "clocks", clocks.engineClocks(opened.number())));
            return opened.number();
        });
        number = java.util.Objects.requireNonNull(fresh);
        await().atMost(PATIENCE)
                .until(() -> open("assignHandler").isPresent()
                        || open("dispatchCase").isPresent());
        if (open("dispatchCase").isPresent()) {
            does(dispatcher, "dispatchCase", "dispatch", Map.of("leadDepartment", DEPARTMENT, "reason", "职责明确"));
        }
        assertThat(waitsAt("assignHandler").organisation()).isEqualTo(DEPARTMENT);
        return number;
    }

    private WorkTask waitsAt(String element) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(open(element)).as(element).isPresent());
        return open(element).orElseThrow();
    }

    private Optional<WorkTask> open(String element) {
        return workList.openOfCase(number).stream()
                .filter(task -> task.elementId().equals("userTask_" + element))
                .findFirst();
    }

    private void does(Person person, String element, String outcome, Map<String, ?> form) {
        WorkTask task = waitsAt(element);
        workList.complete(person, task.id(), task.version(), outcome, form);
    }

    private void decides(Person person, String element, String outcome) {
        does(person, element, outcome, Map.of("reason", "按规定"));
    }

    private Application last() {
        return applications.ofCase(leader, number).getLast();
    }

    private void becomes(ApplicationState state) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(last().state()).isEqualTo(state);
            assertThat(last().running()).isFalse();
        });
    }

    private void becomes(CaseStatus status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(file().status()).isEqualTo(status));
    }

    private CaseFile file() {
        return cases.find(number).orElseThrow();
    }

    private StageClock handling() {
        return clocks.handling(number).orElseThrow();
    }

    private List<String> actions() {
        return timeline.entries(number).stream().map(TimelineEntry::action).toList();
    }

    private void extensionRefused(String reason) {
        assertThatThrownBy(() -> applications.extension(lead, number, "再要一天"))
                .isInstanceOf(Conflict.class)
                .hasMessage(reason);
    }

    @Test
    void extensionsMoveTheDeadlineAcrossNationalDayAndTheEngineFollows() {
        // given a deadline on the last day before the holidays
        assertThat(handling().dueAt()).isEqualTo("2026-09-30T02:00:00Z");

        // when the first is asked for: handling runs on, nothing else may be asked, the status stays
        applications.extension(lead, number, "连续降雨，无法施工");
        extensionRefused("handling.applicationOpen");
        waitsAt("reviewExtension");
        assertThat(file().status()).isEqualTo(CaseStatus.PENDING_ASSIGNMENT);
        assertThat(handling().dueAt()).isEqualTo("2026-09-30T02:00:00Z");
        decides(dispatcher, "reviewExtension", "agree");

        // then the deadline is on the first working day after them
        becomes(ApplicationState.GRANTED);
        assertThat(handling().dueAt()).isEqualTo("2026-10-08T02:00:00Z");
        assertThat(waitsAt("assignHandler").dueAt()).isEqualTo("2026-10-08T02:00:00Z");

        // and the timer of the old deadline is gone
        time.advance(Duration.ofHours(26));
        decideSecondExtension("agree");
        becomes(ApplicationState.GRANTED);
        assertThat(handling().dueAt()).isEqualTo("2026-10-09T02:00:00Z");
        assertThat(handling().overdueAt()).isNull();
        assertThat(waitsAt("assignHandler").overdue()).isFalse();

        // and a third is one too many
        extensionRefused("handling.extensionsUsed");
        assertThat(file().extensions()).isEqualTo(2);

        // when the new deadline passes, the engine says so, and the lead may ask no more
        time.pin(Instant.parse("2026-10-09T02:00:30Z"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handling().overdueAt()).isNotNull());
        extensionRefused("handling.extensionOverdue");
        assertThat(actions())
                .contains("handling.extensionRequested", "handling.extensionGranted", "overdue")
                .containsSubsequence("handling.extensionGranted", "handling.extensionGranted", "overdue");
    }

    private void decideSecondExtension(String outcome) {
        applications.extension(lead, number, "还没干完");
        decides(dispatcher, "reviewExtension", "agree");
        decides(leader, "approveSecondExtension", outcome);
    }

    @Test
    void aRefusedExtensionCostsNoTryAndAReviewerMayBeLate() {
        // given a reviewer who lets the review's deadline pass
        applications.extension(lead, number, "材料未到");
        waitsAt("reviewExtension");
        time.advance(Duration.ofMinutes(16));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(waitsAt("reviewExtension"))
                        .satisfies(task ->
                                assertThat(task.warned() && task.overdue()).isTrue()));

        // when he refuses
        decides(dispatcher, "reviewExtension", "refuse");

        // then the next is the first again, and the second can be refused by the shift leader
        becomes(ApplicationState.REFUSED);
        assertThat(file().extensions()).isZero();
        applications.extension(lead, number, "材料仍未到");
        decides(dispatcher, "reviewExtension", "agree");
        becomes(ApplicationState.GRANTED);
        applications.extension(lead, number, "还要一天");
        decides(dispatcher, "reviewExtension", "agree");
        waitsAt("approveSecondExtension");
        time.advance(Duration.ofMinutes(16));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(waitsAt("approveSecondExtension").overdue()).isTrue());
        decides(leader, "approveSecondExtension", "refuse");
        becomes(ApplicationState.REFUSED);
        assertThat(file().extensions()).isEqualTo(1);
    }

    @Test
    void anExtensionAskedForInTimeAndGrantedLateLiftsTheMarkTheDepartmentGotMeanwhile() {
        // given an application in time whose reviewer lets the deadline pass
        applications.extension(lead, number, "连续降雨，无法施工");
        waitsAt("reviewExtension");
        time.pin(Instant.parse("2026-09-30T02:00:30Z"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handling().overdueAt()).isNotNull());
        assertThat(waitsAt("assignHandler").overdue()).isTrue();

        // when it is granted
        decides(dispatcher, "reviewExtension", "agree");
        becomes(ApplicationState.GRANTED);

        // then the new deadline counts from the old one, the mark is gone, and that it was there is still told
        assertThat(handling().dueAt()).isEqualTo("2026-10-08T02:00:00Z");
        assertThat(handling().overdueAt()).isNull();
        assertThat(waitsAt("assignHandler").overdue()).isFalse();
        assertThat(actions()).containsSubsequence("overdue", "handling.extensionGranted");
        assertThat(timeline.entries(number).getLast().details()).containsKey("overdueLifted");

        // and the new deadline is watched
        time.pin(Instant.parse("2026-10-08T02:00:30Z"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handling().overdueAt()).isNotNull());
        assertThat(waitsAt("assignHandler").overdue()).isTrue();
    }

    @Test
    void anExtensionRefusedLateLeavesTheMark() {
        applications.extension(lead, number, "连续降雨，无法施工");
        waitsAt("reviewExtension");
        time.pin(Instant.parse("2026-09-30T02:00:30Z"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handling().overdueAt()).isNotNull());
        decides(dispatcher, "reviewExtension", "refuse");
        becomes(ApplicationState.REFUSED);
        assertThat(handling().overdueAt()).isNotNull();
        extensionRefused("handling.extensionOverdue");
    }

    @Test
    void anApplicationFallsAwayWithTheAssignment() {
        applications.extension(lead, number, "再要一天");
        waitsAt("reviewExtension");
        decides(lead, "assignHandler", "return");
        becomes(ApplicationState.CANCELLED);
        assertThat(open("reviewExtension")).isEmpty();
        assertThat(actions()).contains("handling.extensionCancelled");
    }

    private void suspend(LocalDate until) {
        applications.suspension(lead, number, "等种植季节", "season", until);
        decides(dispatcher, "reviewSuspension", "agree");
        decides(leader, "approveSuspension", "agree");
        becomes(CaseStatus.SUSPENDED);
    }

    @Test
    void aSuspendedCaseStandsStillAndResumesByItselfAtTheDate() {
        // given
        does(lead, "assignHandler", "take", Map.of());
        waitsAt("handleCase");

        // when it is suspended over the holidays
        suspend(LocalDate.of(2026, 11, 2));

        // then nobody works on it, nothing else can be asked, nothing runs
        WorkTask task = waitsAt("handleCase");
        assertThatThrownBy(() -> workList.complete(lead, task.id(), task.version(), "giveBack", Map.of("reason", "等")))
                .isInstanceOf(Conflict.class)
                .hasMessage("tasks.suspended");
        extensionRefused("handling.suspendedNow");
        assertThat(handling().paused()).isTrue();
        assertThat(handling().dueAt()).isAfter("2026-11-02T00:00:00Z");

        // when the old deadline passes and then the date comes
        time.advance(Duration.ofDays(3));
        time.pin(Instant.parse("2026-11-01T16:00:01Z"));

        // then it resumes by itself, where it stood, with its whole working day left
        becomes(CaseStatus.HANDLING);
        becomes(ApplicationState.GRANTED);
        assertThat(handling().paused()).isFalse();
        assertThat(handling().overdueAt()).isNull();
        assertThat(handling().dueAt())
                .isBetween(Instant.parse("2026-11-02T10:00:00Z"), Instant.parse("2026-11-03T00:00:00Z"));
        assertThat(waitsAt("handleCase").dueAt()).isEqualTo(handling().dueAt());

        // and once is once; the re-armed timer warns and runs over
        assertThatThrownBy(() -> applications.suspension(lead, number, "再等", "season", LocalDate.of(2026, 12, 1)))
                .isInstanceOf(Conflict.class)
                .hasMessage("handling.suspensionsUsed");
        time.pin(Instant.parse("2026-11-03T00:00:30Z"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handling().overdueAt()).isNotNull());
    }

    @Test
    void aSuspensionMayBeRefusedTwiceOverAndLiftedEarly() {
        applications.suspension(lead, number, "等资金", "funding", LocalDate.of(2026, 12, 1));
        waitsAt("reviewSuspension");
        time.advance(Duration.ofMinutes(16));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(waitsAt("reviewSuspension").overdue()).isTrue());
        decides(dispatcher, "reviewSuspension", "refuse");
        becomes(ApplicationState.REFUSED);

        applications.suspension(lead, number, "等资金", "funding", LocalDate.of(2026, 12, 1));
        decides(dispatcher, "reviewSuspension", "agree");
        waitsAt("approveSuspension");
        time.advance(Duration.ofMinutes(16));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(waitsAt("approveSuspension").overdue()).isTrue());
        decides(leader, "approveSuspension", "refuse");
        becomes(ApplicationState.REFUSED);
        assertThat(file().status()).isEqualTo(CaseStatus.PENDING_ASSIGNMENT);

        suspend(LocalDate.of(2026, 12, 1));
        applications.liftSuspension(dispatcher, number, "资金已到位");
        becomes(CaseStatus.PENDING_ASSIGNMENT);
        becomes(ApplicationState.GRANTED);
        assertThat(handling().running()).isTrue();
        assertThat(actions()).contains("handling.suspensionLifted", "handling.suspensionEnded");
        assertThatThrownBy(() -> applications.liftSuspension(lead, number, "再来一次"))
                .isInstanceOf(Conflict.class)
                .hasMessage("handling.notSuspended");
    }

    @Test
    void aSuspensionUnderReviewFallsAwayWithTheCase() {
        applications.suspension(lead, number, "等资金", "funding", LocalDate.of(2026, 12, 1));
        waitsAt("reviewSuspension");
        decides(lead, "assignHandler", "return");
        becomes(ApplicationState.CANCELLED);
    }

    @Test
    void aFiledCaseIsVoidedByTwoPeople() {
        // given one shift leader's wish, refused once and late
        applications.voiding(leader, number, "重复立案");
        WorkTask task = waitsAt("approveVoid");
        assertThatThrownBy(() -> workList.complete(leader, task.id(), task.version(), "agree", Map.of("reason", "是")))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("handling.ownApplication");
        time.advance(Duration.ofMinutes(16));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(waitsAt("approveVoid").overdue()).isTrue());
        decides(otherLeader, "approveVoid", "refuse");
        becomes(ApplicationState.REFUSED);

        // when it is asked again and agreed to, with an extension and a supervision open
        applications.voiding(leader, number, "确系重复");
        waitsAt("approveVoid");
        applications.supervise(supervisor, number, "key", "查明情况", time.now().plus(Duration.ofDays(1)));
        waitsAt("replySupervision");
        decides(otherLeader, "approveVoid", "agree");

        // then nothing is left of it
        becomes(CaseStatus.VOID);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(workList.openOfCase(number)).isEmpty();
            assertThat(applications.ofCase(leader, number))
                    .extracting(Application::kind, Application::state, Application::running)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(ApplicationKind.VOID, ApplicationState.REFUSED, false),
                            org.assertj.core.groups.Tuple.tuple(ApplicationKind.VOID, ApplicationState.GRANTED, false),
                            org.assertj.core.groups.Tuple.tuple(
                                    ApplicationKind.SUPERVISION, ApplicationState.CANCELLED, false));
        });
        assertThat(file().supervised()).isFalse();
        assertThat(handling().stoppedAt()).isNotNull();
    }

    @Test
    void aVoidingUnderReviewFallsAwayWhenTheReporterWithdraws() {
        applications.voiding(leader, number, "重复立案");
        waitsAt("approveVoid");
        transaction.executeWithoutResult(status -> commands.publish(number, Message.WITHDRAWN, Map.of()));
        becomes(CaseStatus.WITHDRAWN);
        becomes(ApplicationState.CANCELLED);
        assertThat(workList.openOfCase(number)).isEmpty();
    }

    @Test
    void aSupervisedDepartmentRepliesUntilTheSupervisorIsSatisfied() {
        // given
        applications.supervise(supervisor, number, "listed", "三日内整改", time.now().plus(Duration.ofHours(4)));
        assertThat(file().supervised()).isTrue();
        WorkTask owed = waitsAt("replySupervision");
        assertThat(owed.organisation()).isEqualTo(DEPARTMENT);
        assertThat(owed.dueAt()).isEqualTo(TUESDAY.plus(Duration.ofHours(4)));
        assertThat(file().status()).isEqualTo(CaseStatus.PENDING_ASSIGNMENT);
        assertThatThrownBy(() -> applications.supervise(
                        supervisor, number, "key", "再督", time.now().plus(Duration.ofHours(1))))
                .isInstanceOf(Conflict.class)
                .hasMessage("handling.supervisionOpen");

        // when the reply is late, and the first one does not do
        time.advance(Duration.ofHours(5));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(waitsAt("replySupervision").overdue()).isTrue());
        decides(lead, "replySupervision", "reply");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(waitsAt("judgeReply").overdue()).isTrue());
        assertThat(waitsAt("judgeReply").assignee()).isEqualTo("sr-supervisor");
        decides(supervisor, "judgeReply", "again");
        decides(lead, "replySupervision", "reply");
        decides(supervisor, "judgeReply", "satisfied");

        // then that one is over, and another one may follow
        becomes(ApplicationState.GRANTED);
        assertThat(file().supervised()).isFalse();
        applications.supervise(supervisor, number, "key", "再次督办", time.now().plus(Duration.ofHours(2)));
        assertThat(waitsAt("replySupervision").dueAt())
                .isEqualTo(time.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS));
        assertThat(file().supervised()).isTrue();
    }

    @Test
    void aDisputeIsDecidedByASupervisorAndTheDecidedDepartmentIsBound() {
        decides(lead, "assignHandler", "return");
        decides(dispatcher, "reviewReturn", "coordinate");
        becomes(CaseStatus.COORDINATING);
        assertThat(waitsAt("coordinateCase").dueAt())
                .as("a clock of its own, not the dispatcher's quarter of an hour")
                .isBetween(Instant.parse("2026-09-30T02:00:00Z"), Instant.parse("2026-09-30T02:01:00Z"));
        assertThat(handling().paused()).isTrue();
        does(supervisor, "coordinateCase", "decide", Map.of("leadDepartment", "SR2", "reason", "绿化带内由园林负责"));
        becomes(CaseStatus.PENDING_ASSIGNMENT);
        assertThat(file().leadDepartment()).isEqualTo("SR2");
        WorkTask task = waitsAt("assignHandler");
        assertThatThrownBy(() ->
                        workList.complete(otherLead, task.id(), task.version(), "return", Map.of("reason", "不归我")))
                .isInstanceOf(Conflict.class)
                .hasMessage("dispatch.decidedDepartmentMayNotReturn");
    }

    @Test
    void whoeverReportedTheSameIsToldTheResult() {
        String child = java.util.Objects.requireNonNull(transaction.execute(status -> {
            String merged = cases.open(CaseFixture.report(CaseFixture.placeIn(community), "sr-citizen2"))
                    .number();
            cases.mergeInto(merged, number);
            return merged;
        }));
        transaction.executeWithoutResult(status -> commands.publish(number, Message.WITHDRAWN, Map.of()));
        becomes(CaseStatus.WITHDRAWN);
        assertThat(timeline.entries(child)).extracting(TimelineEntry::action).contains("handling.parentConcluded");
    }

    @Test
    void aNoticeThatIsPublishedMovesWhatCountedOnAnUnknownYear() {
        // given a deadline in a year whose holidays nobody knows
        time.pin(Instant.parse("2028-09-29T02:00:00Z"));
        String known = withDepartment("3工作日");
        assertThat(handling().provisional()).isTrue();
        Instant before = handling().dueAt();

        // when the notice comes
        notices.load(
                new HolidayNotice(
                        2028,
                        "TEST-2028",
                        "国庆节安排",
                        "https://example.invalid/2028",
                        List.of(
                                new HolidayNotice.Day(LocalDate.of(2028, 10, 2), "国庆节", true),
                                new HolidayNotice.Day(LocalDate.of(2028, 10, 3), "国庆节", true))),
                2028,
                Actor.system());

        // then the deadline has moved, at the task, too
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(actions()).contains("handling.deadlineRecomputed"));
        assertThat(handling().provisional()).isFalse();
        assertThat(handling().dueAt()).isAfter(before);
        assertThat(known).isEqualTo(number);
        assertThat(waitsAt("assignHandler").dueAt()).isEqualTo(handling().dueAt());
    }
}
