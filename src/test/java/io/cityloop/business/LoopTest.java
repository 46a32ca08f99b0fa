package io.cityloop.business;

import static io.cityloop.casefile.CaseStatus.ANSWERED;
import static io.cityloop.casefile.CaseStatus.CLOSED;
import static io.cityloop.casefile.CaseStatus.CLOSED_ABNORMALLY;
import static io.cityloop.casefile.CaseStatus.INSPECTING_VIOLATION;
import static io.cityloop.casefile.CaseStatus.MERGED;
import static io.cityloop.casefile.CaseStatus.PENDING_ACCEPTANCE;
import static io.cityloop.casefile.CaseStatus.PENDING_ASSIGNMENT;
import static io.cityloop.casefile.CaseStatus.PENDING_CHECK;
import static io.cityloop.casefile.CaseStatus.PENDING_CLOSING;
import static io.cityloop.casefile.CaseStatus.PENDING_DISPATCH;
import static io.cityloop.casefile.CaseStatus.PENDING_FILING;
import static io.cityloop.casefile.CaseStatus.REFUSED;
import static io.cityloop.casefile.CaseStatus.RETURN_REVIEW;
import static io.cityloop.casefile.CaseStatus.SELF_HANDLED;
import static io.cityloop.casefile.CaseStatus.VERIFYING;
import static io.cityloop.casefile.CaseStatus.VOID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.MediaStore;
import io.cityloop.casefile.StageClock;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.enforcement.PenaltyCases;
import io.cityloop.evaluation.Marks;
import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.StageMark;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Point;
import io.cityloop.handling.Urges;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.identity.TooManyRequests;
import io.cityloop.intake.ReportIntake;
import io.cityloop.intake.ReporterRequests;
import io.cityloop.rules.Explanation;
import io.cityloop.rules.Explanations;
import io.cityloop.tasks.WorkList;
import io.cityloop.tasks.WorkTask;
import io.cityloop.testing.EngineTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every main road of the loop, through the real services, on a real engine and database. */
@EngineTest
class LoopTest {

    @Autowired
    private ReportIntake intake;

    @Autowired
    private ReporterRequests reporterRequests;

    @Autowired
    private WorkList workList;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private CaseClocks clocks;

    @Autowired
    private Explanations explanations;

    @Autowired
    private Marks marks;

    @Autowired
    private PenaltyCases penalties;

    @Autowired
    private Urges urges;

    @Autowired
    private Catalog catalog;

    @Autowired
    private CityMap map;

    @Autowired
    private MediaStore media;

    private LoopWalk walk;

    @BeforeEach
    void aWalk() {
        walk = new LoopWalk(intake, workList, people, cases, catalog, map, media);
    }

    @Test
    void aReportIsAcceptedFiledHandledCheckedClosedAndMarked() {
        // given
        FilingCondition about = walk.condition(false);
        String number = walk.citizenReports(about);

        // when
        walk.accept(number);
        walk.file(number, about);
        walk.dispatched(number);
        walk.handle(number);
        walk.check(number, "done");
        walk.close(number);

        // then
        CaseFile closed = walk.awaitStatus(number, CLOSED);
        assertThat(closed.standardVersion()).isEqualTo(about.standardVersion());
        assertThat(closed.leadDepartment()).isNotNull();
        assertThat(actions(number))
                .containsSubsequence(
                        "acceptReport.accept",
                        "fileCase.file",
                        "dispatch.routed",
                        "dispatch.handlingStarted",
                        "handleCase.submit",
                        "confirmHandling.confirm",
                        "verification.checkerChosen",
                        "checkResult.done",
                        "closeCase.close",
                        "evaluation.satisfactionAsked");
        assertThat(timeline.verify(number).intact()).isTrue();
        assertThat(clocks.clocks(number))
                .extracting(StageClock::stage)
                .contains(Stage.ACCEPTANCE, Stage.FILING, Stage.HANDLING, Stage.CHECK, Stage.CLOSING, Stage.TOTAL);
        assertThat(clocks.clocks(number))
                .allSatisfy(clock -> assertThat(clock.stoppedAt()).isNotNull());
        assertThat(explanations.of(number))
                .extracting(Explanation::decision)
                .containsSubsequence("duplicates", "routing", "inspector");
        assertThat(explanations.latest(number, "routing").orElseThrow()).satisfies(explanation -> {
            assertThat(explanation.rules()).isNotEmpty();
            assertThat(explanation.ruleVersion()).hasSize(64);
        });
        assertThat(marks.of(number)).singleElement().satisfies(round -> {
            assertThat(round.outcome()).isEqualTo("CLOSED");
            assertThat(round.department()).isEqualTo(closed.leadDepartment());
            assertThat(round.steps()).hasSizeGreaterThanOrEqualTo(7);
            assertThat(round.stages()).extracting(StageMark::stage).contains("handling", "check");
        });
        assertThat(marks.intact(number)).isTrue();
    }

    @Test
    void aReportIsVerifiedByTheNextNearestWhenTheFirstDeclinesAndThenRefused() {
        // given
        String number = walk.citizenReports(walk.condition(false));
        walk.step(number, "userTask_acceptReport", "verify", Map.of());
        walk.awaitStatus(number, VERIFYING);

        // when
        Person first = walk.step(number, "userTask_verifyReport", "decline", Map.of("reason", "不在岗"));
        Person second = walk.step(
                number, "userTask_verifyReport", "notExists", Map.of("photos", "one"), Set.of(first.username()));
        walk.awaitStatus(number, PENDING_ACCEPTANCE);
        walk.step(number, "userTask_acceptReport", "refuse", Map.of("refusalReason", "DOES_NOT_EXIST"));

        // then
        walk.awaitStatus(number, REFUSED);
        assertThat(second).isNotEqualTo(first);
        assertThat(actions(number))
                .containsSubsequence(
                        "acceptReport.verify",
                        "verification.verifierChosen",
                        "verifyReport.decline",
                        "verification.verifierChosen",
                        "verifyReport.notExists",
                        "acceptReport.refuse");
        assertThat(marks.of(number)).extracting(RoundMarks::outcome).containsExactly("REFUSED");
        assertThat(explanations.of(number))
                .extracting(Explanation::decision)
                .contains("duplicates", "inspector")
                .doesNotContain("routing");
    }

    @Test
    void aSecondReportOfTheSameIsMergedIntoTheFirst() {
        // given
        FilingCondition about = walk.condition(false);
        Point where = walk.place();
        String parent = walk.reports("citizen", walk.citizen(), about, where, List.of(), List.of());
        walk.awaitTask(parent, "userTask_acceptReport");
        String child = walk.reports("citizen", walk.citizen(), about, where, List.of(), List.of());

        // when
        walk.step(child, "userTask_acceptReport", "merge", Map.of("parentCase", parent));

        // then
        assertThat(walk.awaitStatus(child, MERGED).parent()).isEqualTo(parent);
        assertThat(cases.find(parent).orElseThrow().affected()).isEqualTo(2);
        assertThat(cases.find(child).orElseThrow().reporterUsername())
                .isEqualTo(walk.citizen().username());
        assertThat(clocks.clocks(child))
                .isNotEmpty()
                .allSatisfy(clock -> assertThat(clock.stoppedAt()).isNotNull());
    }

    @Test
    void aQuestionIsAnsweredAtOnce() {
        // given
        String number = walk.citizenReports(walk.condition(false));

        // when
        walk.step(number, "userTask_acceptReport", "answer", Map.of("answer", "已咨询答复"));

        // then
        walk.awaitStatus(number, ANSWERED);
    }

    @Test
    void whatAnInspectorPutRightHimselfIsReviewedBySomebodyElse() {
        // given
        Person inspector = walk.one(Role.INSPECTOR);
        FilingCondition about = walk.condition(false);
        String good = walk.reports(
                "inspector",
                inspector,
                about,
                walk.place(),
                List.of(walk.photo(inspector)),
                List.of(walk.photo(inspector)));
        String doubtful = walk.reports(
                "inspector",
                inspector,
                about,
                walk.place(),
                List.of(walk.photo(inspector)),
                List.of(walk.photo(inspector)));

        // when
        walk.step(good, "userTask_reviewSelfHandled", "approve", Map.of("photosMatch", true));
        walk.step(doubtful, "userTask_reviewSelfHandled", "reject", Map.of("reason", "照片不是同一处"));

        // then
        walk.awaitStatus(good, SELF_HANDLED);
        walk.awaitStatus(doubtful, PENDING_ACCEPTANCE);
    }

    @Test
    void filingGoesBackOrIsVoid() {
        // given
        String number = walk.citizenReports(walk.condition(false));
        walk.accept(number);

        // when
        walk.step(number, "userTask_fileCase", "back", Map.of("reason", "信息不全"));
        walk.awaitStatus(number, PENDING_ACCEPTANCE);
        walk.accept(number);
        walk.awaitStatus(number, PENDING_FILING);
        walk.step(number, "userTask_fileCase", "void", Map.of("reason", "误报"));

        // then
        walk.awaitStatus(number, VOID);
    }

    @Test
    void anAgreedReturnGoesToAnotherDepartmentWithANewClock() {
        // given
        String number = walk.toDepartment();
        String before = cases.find(number).orElseThrow().leadDepartment();

        // when
        walk.step(number, "userTask_assignHandler", "return", Map.of("reason", "不在管养范围"));
        walk.awaitStatus(number, RETURN_REVIEW);
        walk.step(number, "userTask_reviewReturn", "agree", Map.of("reason", "属实"));
        WorkTask dispatch = walk.awaitTask(number, "userTask_dispatchCase");
        Person dispatcher = walk.whoCan(dispatch, Set.of());

        // then
        assertThatThrownBy(() -> walk.doIt(
                        dispatcher,
                        dispatch,
                        "dispatch",
                        Map.of("leadDepartment", String.valueOf(before), "reason", "再派一次")))
                .isInstanceOf(RejectedInput.class);

        // when
        String other = organisations.all().stream()
                .filter(Organisation::takesCases)
                .map(Organisation::code)
                .filter(code -> !code.equals(before))
                .findFirst()
                .orElseThrow();
        walk.doIt(dispatcher, dispatch, "dispatch", Map.of("leadDepartment", other, "reason", "职责在该部门"));
        CaseFile again = walk.awaitStatus(number, PENDING_ASSIGNMENT);

        // then
        assertThat(again.leadDepartment()).isEqualTo(other);
        assertThat(again.returns()).isEqualTo(1);
        assertThat(clocks.clocks(number).stream().filter(clock -> clock.stage() == Stage.HANDLING))
                .extracting(StageClock::department)
                .containsExactly(before, other);
        assertThat(explanations.latest(number, "routing").orElseThrow().rejected())
                .anySatisfy(rejection -> assertThat(rejection.alternative()).isEqualTo(before));
    }

    @Test
    void aRefusedReturnBindsTheDepartment() {
        // given
        String number = walk.toDepartment();
        walk.step(number, "userTask_assignHandler", "return", Map.of("reason", "不想办"));

        // when
        walk.step(number, "userTask_reviewReturn", "refuse", Map.of("reason", "职责清楚"));
        walk.awaitStatus(number, PENDING_ASSIGNMENT);

        // then
        assertThat(clocks.clocks(number).stream().filter(clock -> clock.stage() == Stage.HANDLING))
                .hasSize(1);
        assertThatThrownBy(() -> walk.step(number, "userTask_assignHandler", "return", Map.of("reason", "还是不办")))
                .isInstanceOf(Conflict.class);
        assertThat(cases.find(number).orElseThrow().returns()).isZero();
    }

    @Test
    void whatIsNotDoneIsDoneAgainByTheSameDepartment() {
        // given
        String number = walk.toDepartment();
        String department = cases.find(number).orElseThrow().leadDepartment();
        walk.handle(number);

        // when
        walk.check(number, "notDone");
        CaseFile again = walk.awaitStatus(number, PENDING_ASSIGNMENT);
        walk.handle(number);
        walk.check(number, "done");
        walk.step(number, "userTask_closeCase", "rework", Map.of("reason", "照片不清"));
        walk.awaitStatus(number, PENDING_ASSIGNMENT);
        walk.handle(number);
        walk.check(number, "cannotTell");
        walk.close(number);

        // then
        assertThat(again.leadDepartment()).isEqualTo(department);
        assertThat(again.reworks()).isEqualTo(1);
        walk.awaitStatus(number, CLOSED);
        assertThat(marks.of(number))
                .singleElement()
                .satisfies(round -> assertThat(round.reworks()).isEqualTo(2));
    }

    @Test
    void theCitizenMayAnswerInPlaceOfTheInspector() {
        // given
        String number = walk.toDepartment();
        walk.handle(number);
        walk.awaitTask(number, "userTask_checkResult");

        // when
        reporterRequests.answerCheck(number, walk.citizen(), null, false, "还没清理");

        // then
        assertThat(walk.awaitStatus(number, PENDING_ASSIGNMENT).reworks()).isEqualTo(1);
    }

    @Test
    void anAbnormalCloseTakesTwoPeople() {
        // given
        String number = walk.toDepartment();
        walk.handle(number);
        walk.check(number, "cannotTell");
        Person asked = walk.step(number, "userTask_closeCase", "closeAbnormally", Map.of("reason", "产权不清"));
        WorkTask review = walk.awaitTask(number, "userTask_approveAbnormalClose");

        // then
        assertThatThrownBy(() -> walk.doIt(asked, review, "approve", Map.of("reason", "自己同意")))
                .isInstanceOf(NotAllowed.class);

        // when
        walk.step(
                number, "userTask_approveAbnormalClose", "refuse", Map.of("reason", "再查一次"), Set.of(asked.username()));
        walk.awaitStatus(number, PENDING_CLOSING);
        walk.step(number, "userTask_closeCase", "closeAbnormally", Map.of("reason", "产权确实不清"));
        walk.step(number, "userTask_approveAbnormalClose", "approve", Map.of("reason", "同意"), Set.of(asked.username()));

        // then
        walk.awaitStatus(number, CLOSED_ABNORMALLY);
        assertThat(marks.of(number)).extracting(RoundMarks::outcome).containsExactly("CLOSED_ABNORMALLY");
    }

    @Test
    void aBrokenLawIsInspectedByTwoOfficersAndLinkedToAPenaltyCase() {
        // given
        FilingCondition about = walk.condition(true);
        String number = walk.citizenReports(about);
        walk.accept(number);
        walk.file(number, about);
        assertThat(walk.dispatched(number).status()).isEqualTo(INSPECTING_VIOLATION);

        // when
        inspect(number, "ordinaryProcedure");

        // then
        walk.awaitStatus(number, PENDING_CHECK);
        assertThat(penalties.of(number)).singleElement().satisfies(penalty -> {
            assertThat(penalty.kind()).isEqualTo("ordinaryProcedure");
            assertThat(penalty.number()).matches("城管罚立〔\\d{4}〕\\d+号");
        });
        walk.check(number, "done");
        walk.close(number);
        walk.awaitStatus(number, CLOSED);
    }

    @Test
    void withoutAViolationTheDepartmentHandlesIt() {
        // given
        FilingCondition about = walk.condition(true);
        String number = walk.citizenReports(about);
        walk.accept(number);
        walk.file(number, about);
        walk.dispatched(number);

        // when
        inspect(number, "noViolation");
        walk.awaitStatus(number, PENDING_ASSIGNMENT);
        walk.step(number, "userTask_assignHandler", "lawBroken", Map.of("reason", "发现新的违法行为"));
        walk.awaitStatus(number, INSPECTING_VIOLATION);
        inspect(number, "corrected");

        // then
        walk.awaitStatus(number, PENDING_CHECK);
        assertThat(penalties.of(number)).isEmpty();
    }

    @Test
    void aReopenedCaseRunsASecondRoundAndKeepsTheMarksOfTheFirst() {
        // given
        String number = walk.toDepartment();
        String department = cases.find(number).orElseThrow().leadDepartment();
        walk.handle(number);
        walk.check(number, "done");
        walk.close(number);
        walk.awaitStatus(number, CLOSED);
        List<RoundMarks> first = marks.of(number);

        // when
        reporterRequests.reopen(number, walk.citizen(), null, "又堆起来了");
        assertThat(walk.dispatched(number).leadDepartment()).isEqualTo(department);
        walk.handle(number);
        walk.check(number, "done");
        walk.close(number);

        // then
        CaseFile closed = walk.awaitStatus(number, CLOSED);
        assertThat(closed.round()).isEqualTo(2);
        assertThat(marks.of(number)).hasSize(2).first().isEqualTo(first.getFirst());
    }

    @Test
    void aCaseIsUrgedFromAboveAndByItsReporterOnlyAfterHalfTheLimit() {
        // given
        String number = walk.toDepartment();
        Person above = walk.one(Role.SUPERVISOR);

        // when
        int count = urges.urge(above, number, "请加快");

        // then
        assertThat(count).isEqualTo(1);
        assertThatThrownBy(() -> urges.urge(above, number, "再催")).isInstanceOf(TooManyRequests.class);
        assertThatThrownBy(() -> urges.urge(walk.citizen(), number, null)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> urges.urge(walk.one(Role.LEGAL_REVIEWER), number, null))
                .isInstanceOfAny(NotAllowed.class, io.cityloop.identity.NotFound.class);
        assertThat(actions(number)).contains("handling.urged");
    }

    @Test
    void aCaseThatIsBackAtDispatchMayGoBackToFiling() {
        // given
        String number = walk.toDepartment();
        walk.step(number, "userTask_assignHandler", "return", Map.of("reason", "立案条件不对"));
        walk.step(number, "userTask_reviewReturn", "agree", Map.of("reason", "属实"));
        walk.awaitStatus(number, PENDING_DISPATCH);

        // when
        walk.step(number, "userTask_dispatchCase", "back", Map.of("reason", "应按另一条件立案"));

        // then
        walk.awaitStatus(number, PENDING_FILING);
        assertThatThrownBy(() -> walk.step(number, "userTask_fileCase", "void", Map.of("reason", "不是问题")))
                .as("a filed case is voided by two people")
                .isInstanceOf(Conflict.class)
                .hasMessage("acceptance.filedIsVoidedByTwo");
        FilingCondition about = catalog.condition(
                        cases.find(number).orElseThrow().conditionId())
                .orElseThrow();
        walk.file(number, about);
        walk.awaitStatus(number, PENDING_DISPATCH);
    }

    private void inspect(String number, String outcome) {
        WorkTask task = walk.awaitTask(number, "userTask_inspectViolation");
        Person first = walk.whoCan(task, Set.of());
        String second = people.withRole(Role.ENFORCEMENT_OFFICER, task.organisation()).stream()
                .map(Person::username)
                .filter(username -> !username.equals(first.username()))
                .findFirst()
                .orElseThrow();
        walk.doIt(
                first,
                task,
                outcome,
                Map.of(
                        "secondOfficer",
                        second,
                        "facts",
                        "现场检查",
                        "basis",
                        "城市市容和环境卫生管理条例",
                        "violator",
                        "某某商店",
                        "stopped",
                        true));
    }

    private List<String> actions(String number) {
        return timeline.entries(number).stream().map(TimelineEntry::action).toList();
    }
}
