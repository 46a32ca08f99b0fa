package io.cityloop.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.calendar.Stage;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.testing.DatabaseTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CaseFilesTest {

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseNumbers numbers;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    CaseClocks clocks;

    @Autowired
    TransactionTemplate workflowTransaction;

    @Autowired
    JdbcTemplate jdbc;

    private <T> T inTransaction(Supplier<T> work) {
        T result = workflowTransaction.execute(status -> work.get());
        assertThat(result).isNotNull();
        return result;
    }

    private void inTransaction(Runnable work) {
        workflowTransaction.executeWithoutResult(status -> work.run());
    }

    private CaseFile opened() {
        return inTransaction(() -> cases.open(CaseFixture.report()));
    }

    @Test
    void anOpenedCaseHasNumberRoundEntryAndClock() {
        // when
        CaseFile opened = opened();

        // then
        assertThat(opened.number()).matches("410102\\d{8}\\d{5}");
        assertThat(opened.status()).isEqualTo(CaseStatus.REPORTED);
        assertThat(opened.location().lon()).isEqualTo(113.62);
        assertThat(opened.place()).isEqualTo(CaseFixture.PLACE);
        assertThat(cases.find(opened.number())).contains(opened);
        assertThat(cases.findByClientId(opened.clientId())).contains(opened);
        assertThat(cases.rounds(opened.number()))
                .singleElement()
                .satisfies(round -> assertThat(round.endedAt()).isNull());
        assertThat(timeline.entries(opened.number()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("reported"));
        assertThat(clocks.current(opened.number(), Stage.TOTAL)).isPresent();
        assertThat(jdbc.queryForObject(
                        "select concat(ST_X(loc), ' ', ST_Y(loc)) from case_file where number = ?",
                        String.class,
                        opened.number()))
                .isEqualTo("113.62 34.75");
    }

    @Test
    void writingNeedsATransactionOfTheCaller() {
        assertThatThrownBy(() -> cases.open(CaseFixture.report())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aClientIdIsTakenOnce() {
        // given
        NewCase report = CaseFixture.report();
        inTransaction(() -> cases.open(report));

        // then
        assertThatThrownBy(() -> inTransaction(() -> cases.open(report))).isInstanceOf(Conflict.class);
    }

    @Test
    void numbersAreUniqueUnderContention() throws Exception {
        // given
        int threads = 8;
        int each = 40;
        List<Callable<List<String>>> drawers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            drawers.add(() -> {
                List<String> drawn = new ArrayList<>();
                for (int n = 0; n < each; n++) {
                    drawn.add(numbers.next("990001"));
                }
                return drawn;
            });
        }

        // when
        Set<String> all = new HashSet<>();
        int count = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<List<String>> drawn : pool.invokeAll(drawers)) {
                List<String> some = drawn.get();
                assertThat(some).isSorted();
                count += some.size();
                all.addAll(some);
            }
        }

        // then
        assertThat(all).hasSize(count).hasSize(threads * each);
    }

    @Test
    void aSecondInstanceOfARoundIsTurnedAway() {
        // given
        String number = opened().number();

        // then
        assertThat(inTransaction(() -> cases.registerInstance(number, 1, 77))).isTrue();
        assertThat(inTransaction(() -> cases.registerInstance(number, 1, 77))).isTrue();
        assertThat(inTransaction(() -> cases.registerInstance(number, 1, 78))).isFalse();
    }

    @Test
    void manyCasesAreReadInOneQuestion() {
        // given
        String one = opened().number();
        String other = opened().number();

        // when
        Map<String, CaseFile> found = cases.findAll(List.of(one, other, one, "no such number"));

        // then
        assertThat(found.keySet()).containsExactlyInAnyOrder(one, other);
        assertThat(found.get(one)).isEqualTo(cases.find(one).orElseThrow());
        assertThat(cases.findAll(List.of())).isEmpty();
    }

    @Test
    void everyVerbReachesTheRow() {
        // given
        String number = opened().number();

        // when
        inTransaction(() -> {
            cases.classify(number, "0110");
            cases.markUrgent(number, true);
            cases.supervise(number, true);
            cases.file(number, new Filing("0110", 17, "2026-1", "4工作时", true));
            cases.dispatch(number, new Dispatch("greening", List.of("roads", "greening"), null, 2, "A"));
            cases.assignHandler(number, "handler-1");
            cases.assignVerifier(number, "inspector-1");
            cases.assignChecker(number, "inspector-2");
            cases.handled(number, Instant.parse("2026-11-24T08:00:00.123456Z"));
            cases.involve(number, "agency");
            cases.answerSatisfaction(number, true, 5);
            assertThat(cases.countRework(number)).isEqualTo(1);
            assertThat(cases.countReturn(number)).isEqualTo(1);
            assertThat(cases.countExtension(number)).isEqualTo(1);
            assertThat(cases.countSuspension(number)).isEqualTo(1);
            assertThat(cases.countUrge(number)).isEqualTo(1);
            assertThat(cases.countUrge(number)).isEqualTo(2);
            cases.participate(number, "handler-1", "userTask_handleCase", "handling");
            cases.changeStatus(number, CaseStatus.PENDING_CHECK);
            cases.markLawBroken(number, false);
        });

        // then
        CaseFile now = cases.find(number).orElseThrow();
        assertThat(now.subClass()).isEqualTo("0110");
        assertThat(now.conditionId()).isEqualTo(17);
        assertThat(now.standardVersion()).isEqualTo("2026-1");
        assertThat(now.limitText()).isEqualTo("4工作时");
        assertThat(now.lawBroken()).isFalse();
        assertThat(now.urgent()).isTrue();
        assertThat(now.supervised()).isTrue();
        assertThat(now.leadDepartment()).isEqualTo("greening");
        assertThat(now.coDepartments()).containsExactly("roads");
        assertThat(now.priority()).isEqualTo(2);
        assertThat(now.areaGrade()).isEqualTo("A");
        assertThat(now.handler()).isEqualTo("handler-1");
        assertThat(now.verifier()).isEqualTo("inspector-1");
        assertThat(now.checker()).isEqualTo("inspector-2");
        assertThat(now.handledAt()).isEqualTo("2026-11-24T08:00:00.123Z");
        assertThat(now.solved()).isTrue();
        assertThat(now.rating()).isEqualTo(5);
        assertThat(now.status()).isEqualTo(CaseStatus.PENDING_CHECK);
        assertThat(List.of(now.reworks(), now.returns(), now.extensions(), now.suspensions(), now.urges()))
                .containsExactly(1, 1, 1, 1, 2);
        assertThat(cases.isInvolved(number, "agency")).isTrue();
        assertThat(cases.isInvolved(number, "roads")).isTrue();
        assertThat(cases.isInvolved(number, "water")).isFalse();
        assertThat(cases.participants(number, "handling")).containsExactly("handler-1");
        assertThat(cases.participations(number))
                .singleElement()
                .satisfies(step -> assertThat(step.elementId()).isEqualTo("userTask_handleCase"));
    }

    @Test
    void anotherDepartmentTakesTheHandlerAway() {
        // given
        String number = opened().number();
        inTransaction(() -> {
            cases.dispatch(number, new Dispatch("greening", List.of("roads"), "4工作时", 2, "A"));
            cases.assignHandler(number, "handler-1");
        });

        // when
        inTransaction(() -> cases.dispatch(number, new Dispatch("water", List.of(), null, 2, "A")));

        // then
        CaseFile now = cases.find(number).orElseThrow();
        assertThat(now.handler()).isNull();
        assertThat(now.limitText()).isEqualTo("4工作时");
        assertThat(cases.isInvolved(number, "greening")).isFalse();
        assertThat(cases.isInvolved(number, "roads")).isFalse();
        assertThat(cases.isInvolved(number, "water")).isTrue();
    }

    @Test
    void aRoundIsConcludedOnceAndReopenedAsTheNext() {
        // given
        String number = opened().number();
        inTransaction(() -> cases.conclude(number, 1, CaseStatus.CLOSED));

        // when
        inTransaction(() -> cases.conclude(number, 1, CaseStatus.WITHDRAWN));

        // then
        CaseFile closed = cases.find(number).orElseThrow();
        assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(closed.concludedAt()).isNotNull();
        assertThat(clocks.clocks(number))
                .allSatisfy(clock -> assertThat(clock.stoppedAt()).isNotNull());

        // when
        CaseFile reopened = inTransaction(() -> cases.reopen(number));

        // then
        assertThat(reopened.round()).isEqualTo(2);
        assertThat(reopened.status()).isEqualTo(CaseStatus.REPORTED);
        assertThat(reopened.concludedAt()).isNull();
        assertThat(cases.rounds(number))
                .hasSize(2)
                .first()
                .satisfies(round -> assertThat(round.outcome()).isEqualTo(CaseStatus.CLOSED));
        assertThatThrownBy(() -> inTransaction(() -> cases.reopen(number))).isInstanceOf(Conflict.class);
        assertThat(timeline.verify(number).intact()).isTrue();
    }

    @Test
    void aMergedCaseGivesItsPeopleToTheOther() {
        // given
        String parent = opened().number();
        String child = opened().number();

        // when
        inTransaction(() -> cases.mergeInto(child, parent));

        // then
        assertThat(cases.find(parent).orElseThrow().affected()).isEqualTo(2);
        assertThat(cases.find(child).orElseThrow().parent()).isEqualTo(parent);
        assertThat(cases.mergedInto(parent))
                .singleElement()
                .satisfies(merged -> assertThat(merged.number()).isEqualTo(child));
        assertThatThrownBy(() -> inTransaction(() -> cases.mergeInto(parent, child)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> inTransaction(() -> cases.mergeInto(parent, parent)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void similarCasesAreOpenNearAndOfTheSameKind() {
        // given
        CaseFile one = opened();
        CaseFile other = opened();
        CaseFile closed = opened();
        inTransaction(() -> cases.conclude(closed.number(), 1, CaseStatus.CLOSED));

        // then
        assertThat(cases.similar(one.number(), 50, 100))
                .extracting(CaseFile::number)
                .contains(other.number())
                .doesNotContain(one.number(), closed.number());
    }

    @Test
    void aReporterIsMaskedForThoseWhoNeedNotKnow() {
        // given
        String number = inTransaction(() -> cases.open(CaseFixture.report(CaseFixture.PLACE, "citizen-9")))
                .number();
        inTransaction(() -> cases.assignVerifier(number, "inspector-1"));

        // then
        assertThat(cases.reporter(number, CaseFixture.acceptor()))
                .isEqualTo(new ReporterView("王小明", "13800135678", false));
        assertThat(cases.reporter(number, CaseFixture.person("citizen-9")).masked())
                .isFalse();
        assertThat(cases.reporter(number, CaseFixture.person("inspector-1", Post.cityWide(Role.INSPECTOR)))
                        .masked())
                .isFalse();
        assertThat(cases.reporter(number, CaseFixture.person("inspector-2", Post.cityWide(Role.INSPECTOR))))
                .isEqualTo(new ReporterView("王**", "138****5678", true));
        assertThat(cases.reporter(number, null).masked()).isTrue();
        assertThat(cases.isReporterPhone(number, "5678")).isTrue();
        assertThat(cases.isReporterPhone(number, "5679")).isFalse();
    }

    @Test
    void openCasesThatStoodStillAreFound() {
        // given
        CaseFile still = opened();
        jdbc.update("update case_file set changed_at = '2020-01-01 00:00:00' where number = ?", still.number());

        // then
        assertThat(cases.openUnchangedSince(Instant.parse("2020-02-01T00:00:00Z"), 100_000))
                .extracting(CaseFile::number)
                .contains(still.number());
    }

    @Test
    void anIdOfOneReportIsNotAnIdOfAnother() {
        assertThat(cases.findByClientId(UUID.randomUUID().toString())).isEmpty();
        assertThat(cases.find("nothing")).isEmpty();
    }
}
