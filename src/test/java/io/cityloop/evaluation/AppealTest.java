package io.cityloop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseFixture;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.evaluation.persistence.Aggregates;
import io.cityloop.evaluation.persistence.StoredMarks;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.tasks.WorkList;
import io.cityloop.tasks.WorkTask;
import io.cityloop.testing.EngineClock;
import io.cityloop.testing.EngineTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Appeals on the real engine: who may, who decides, and what becomes of figures and published scores. */
@EngineTest
class AppealTest {

    private static final Instant TUESDAY = Instant.parse("2026-10-20T02:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Appeals appeals;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Aggregates aggregates;

    @Autowired
    private StoredMarks marks;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private WorkList workList;

    @Autowired
    private EngineClock time;

    @Autowired
    private TransactionTemplate transaction;

    private final String department = "AP" + UUID.randomUUID().toString().substring(0, 8);
    private final String community =
            "66" + String.format("%010d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
    private final Person lead = CaseFixture.person("ap-lead", new Post(Role.DEPARTMENT_LEAD, department, null));
    private final Person dispatcher = CaseFixture.person("ap-dispatcher", new Post(Role.DISPATCHER, null, community));
    private final Person both = CaseFixture.person(
            "ap-both", new Post(Role.DISPATCHER, null, community), new Post(Role.SHIFT_LEADER, null, community));
    private final Person leader = CaseFixture.person("ap-leader", new Post(Role.SHIFT_LEADER, null, community));
    private final Person evaluator = CaseFixture.person("ap-evaluator", new Post(Role.EVALUATOR, null, null));
    private String number = "";

    @BeforeEach
    void aCaseWasClosedLate() {
        time.pin(TUESDAY);
        number = closed(false);
    }

    @AfterEach
    void theClocksGoOn() {
        time.reset();
    }

    private String closed(boolean onTime) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            CaseFile opened = cases.open(CaseFixture.report(CaseFixture.placeIn(community), "ap-citizen"));
            cases.involve(opened.number(), department);
            marks.freeze(new RoundMarks(
                    opened.number(),
                    1,
                    "CLOSED",
                    "citizen",
                    "0110",
                    1L,
                    "TEST",
                    community.substring(0, 6),
                    community.substring(0, 9),
                    community,
                    community + "01",
                    department,
                    1,
                    0,
                    0,
                    0,
                    0,
                    0,
                    TUESDAY.minusSeconds(9000),
                    TUESDAY,
                    List.of(new StageMark(
                            "handling",
                            department,
                            "4工作时",
                            TUESDAY.minusSeconds(9000),
                            TUESDAY.minusSeconds(600),
                            TUESDAY,
                            onTime,
                            9000,
                            onTime ? 0 : 600)),
                    List.of(new StepMark(3, "fileCase.file", "x", "shiftLeader", null, TUESDAY, true)),
                    List.of()));
            cases.conclude(opened.number(), 1, CaseStatus.CLOSED);
            return opened.number();
        }));
    }

    private WorkTask waitsAt(String element) {
        await().atMost(PATIENCE).until(() -> open(element).isPresent());
        return open(element).orElseThrow();
    }

    private Optional<WorkTask> open(String element) {
        return workList.openOfCase(number).stream()
                .filter(task -> task.elementId().equals("userTask_" + element))
                .findFirst();
    }

    private void decides(Person person, String element, String outcome) {
        WorkTask task = waitsAt(element);
        workList.complete(person, task.id(), task.version(), outcome, Map.of("reason", "按规定"));
    }

    private void becomes(AppealState state) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(appeals.ofCase(number).getLast().state()).isEqualTo(state));
    }

    /** The same after the clocks jumped, which may fail what is just being sent: it is sent again by the application's clock. */
    private void becomesInTime(AppealState state) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            time.pinApplication(time.now().plusMillis(100));
            assertThat(appeals.ofCase(number).getLast().state()).isEqualTo(state);
        });
    }

    private Figure onTime(Period period) {
        aggregates.countPending();
        return evaluations.figures(period, new Subject(SubjectKind.DEPARTMENT, department)).stream()
                .filter(figure -> figure.indicator().equals("handling.onTimeRate"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAppealGrantedByTwoPeopleExemptsTheCaseAndKeepsTheFact() {
        // given
        Period day = Period.of(PeriodKind.DAY, LocalDate.of(2026, 10, 20));
        assertThat(onTime(day).value()).isEqualByComparingTo("0");

        // when the lead appeals, nobody who looked first may decide
        appeals.file(lead, number, "连续暴雨，无法施工");
        assertThatThrownBy(() -> appeals.file(lead, number, "再来"))
                .isInstanceOf(Conflict.class)
                .hasMessage("evaluation.appeal.open");
        decides(both, "reviewAppeal", "agree");
        WorkTask last = waitsAt("decideAppeal");
        assertThatThrownBy(() -> workList.complete(both, last.id(), last.version(), "agree", Map.of("reason", "我再来")))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("evaluation.appeal.sameReviewer");
        decides(leader, "decideAppeal", "agree");

        // then it is in time for the statistic, and late as a fact
        becomes(AppealState.GRANTED);
        assertThat(onTime(day).value()).isEqualByComparingTo("100");
        assertThat(evaluations.figures(day, new Subject(SubjectKind.DEPARTMENT, department)).stream()
                        .filter(figure -> figure.indicator().equals("handling.overdueRate"))
                        .findFirst()
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("100");
        assertThat(marks.of(number).getFirst().stages().getFirst().onTime()).isFalse();
        assertThat(marks.intact(number)).isTrue();
        assertThat(cases.find(number).orElseThrow().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(timeline.entries(number).stream().map(TimelineEntry::action))
                .containsSubsequence(
                        "evaluation.appealFiled",
                        "reviewAppeal.agree",
                        "decideAppeal.agree",
                        "evaluation.appealGranted");
        assertThat(evaluations.prove(day.from()).holds()).isTrue();
        assertThat(appeals.whyNot(lead, number)).isEqualTo("evaluation.appeal.granted");
    }

    @Test
    void aRefusedAppealMayBeMadeOnceMoreWithinTheTimeForIt() {
        // given
        appeals.file(lead, number, "不是我们的责任");
        decides(dispatcher, "reviewAppeal", "refuse");
        becomes(AppealState.REFUSED);

        // when
        appeals.file(lead, number, "补充材料");
        decides(dispatcher, "reviewAppeal", "agree");
        decides(leader, "decideAppeal", "refuse");

        // then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(appeals.ofCase(number))
                        .extracting(Appeal::state)
                        .containsExactly(AppealState.REFUSED, AppealState.REFUSED));
        assertThatThrownBy(() -> appeals.file(lead, number, "第三次"))
                .isInstanceOf(Conflict.class)
                .hasMessage("evaluation.appeal.used");
    }

    @Test
    void aDepartmentSeesWhatItMayStillAppealInAndUntilWhen() {
        // given two late cases and one in time
        String second = closed(false);
        closed(true);
        Instant until = Instant.parse("2026-10-23T02:00:00Z");

        // then
        assertThat(appeals.appealable(lead, 10))
                .containsExactlyInAnyOrder(
                        new Appealable(number, 1, department, TUESDAY, until, 0),
                        new Appealable(second, 1, department, TUESDAY, until, 0));
        assertThat(appeals.appealable(lead, 1)).hasSize(1);
        assertThat(appeals.appealable(leader, 10)).isEmpty();

        // when one is under review, the other is left; refused, it comes back with its own time
        appeals.file(lead, number, "路面积水");
        assertThat(appeals.appealable(lead, 10))
                .extracting(Appealable::caseNumber)
                .containsExactly(second);
        time.pin(Instant.parse("2026-10-22T02:00:00Z"));
        decides(dispatcher, "reviewAppeal", "refuse");
        becomesInTime(AppealState.REFUSED);
        time.pin(Instant.parse("2026-10-26T02:00:00Z"));
        assertThat(appeals.appealable(lead, 10)).singleElement().satisfies(one -> {
            assertThat(one.caseNumber()).isEqualTo(number);
            assertThat(one.before()).isEqualTo(1);
            assertThat(one.until())
                    .isBetween(Instant.parse("2026-10-26T02:00:00Z"), Instant.parse("2026-10-27T02:05:00Z"));
        });

        // then after the last moment nothing is left
        time.pin(Instant.parse("2026-10-28T02:00:00Z"));
        assertThat(appeals.appealable(lead, 10)).isEmpty();
    }

    @Test
    void whoWasInTimeOrComesTooLateOrIsSomebodyElseMayNot() {
        // given
        String inTime = closed(true);

        // then
        assertThatThrownBy(() -> appeals.file(lead, inTime, "试试"))
                .isInstanceOf(Conflict.class)
                .hasMessage("evaluation.appeal.notLate");
        assertThatThrownBy(() -> appeals.file(dispatcher, number, "替他申诉")).isInstanceOf(NotAllowed.class);
        assertThat(appeals.until(number, department)).hasValue(Instant.parse("2026-10-23T02:00:00Z"));
        time.pin(Instant.parse("2026-10-23T02:00:01Z"));
        assertThatThrownBy(() -> appeals.file(lead, number, "忘了"))
                .isInstanceOf(Conflict.class)
                .hasMessage("evaluation.appeal.tooLate");
    }

    @Test
    void aPublishedScoreChangesOnlyByALoggedAdjustment() {
        // given twelve cases of another day, one of them late, computed and published
        time.pin(TUESDAY);
        for (int i = 0; i < 11; i++) {
            closed(true);
        }
        time.pin(Instant.parse("2026-10-21T02:00:00Z"));
        Period day = Period.of(PeriodKind.DAY, LocalDate.of(2026, 10, 20));
        Period month = Period.of(PeriodKind.MONTH, LocalDate.of(2026, 10, 20));
        evaluations.compute(evaluator, day);
        evaluations.publish(evaluator, day);
        Subject subject = new Subject(SubjectKind.DEPARTMENT, department);
        ScoreSheet before = evaluations.sheet(day, subject).orElseThrow();
        assertThat(before.score()).isNotNull();

        // when an appeal is granted afterwards
        appeals.file(lead, number, "市政停电");
        decides(dispatcher, "reviewAppeal", "agree");
        decides(leader, "decideAppeal", "agree");
        becomes(AppealState.GRANTED);

        // then the sheet is the same, bit for bit, and the adjustment stands beside it
        ScoreSheet after = evaluations.sheet(day, subject).orElseThrow();
        assertThat(after.hash()).isEqualTo(before.hash());
        assertThat(after.score()).isEqualTo(before.score());
        assertThat(after.adjustments()).singleElement().satisfies(one -> {
            assertThat(one.caseNumber()).isEqualTo(number);
            assertThat(one.delta()).isEqualByComparingTo("3.33");
        });
        assertThat(after.adjusted()).isEqualByComparingTo(new BigDecimal("3.33").add(before.score()));
        assertThat(evaluations.trend(day, subject, 1).getFirst().score()).isEqualByComparingTo(after.adjusted());
        assertThat(evaluations.replay(day).identical()).isTrue();
        assertThat(evaluations.period(day).steps())
                .extracting(PeriodInfo.Step::action)
                .containsExactly("computed", "published", "adjusted");
        assertThat(onTime(month).numerator()).isEqualTo(12);
    }
}
