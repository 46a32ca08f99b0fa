package io.cityloop.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.casefile.MediaStore;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.People;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of evidence: what is refused, who had what, and that nothing can be changed unseen. */
@DatabaseTest
class EvidenceTest {

    @Autowired
    private Evidence evidence;

    @Autowired
    private MediaStore media;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate workflowTransaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Actor officer = Actor.system();

    @BeforeEach
    void twoOfficers() {
        officer = PapersOfAFile.officer(staff, people, "evi-one", "李卫东", "EVI");
        PapersOfAFile.officer(staff, people, "evi-two", "王海燕", "EVI");
    }

    private NewEvidence piece(EvidenceKind kind, String title) {
        return new NewEvidence(
                kind, title, null, "人民路幸福里口", clock.instant().minus(Duration.ofHours(1)), "evi-one", "evi-two", "现场提取");
    }

    private EvidenceItem add(String penaltyId, NewEvidence piece) {
        return Objects.requireNonNull(workflowTransaction.execute(status -> evidence.add(penaltyId, piece, officer)));
    }

    private void hand(String penaltyId, CustodyAction action, String to, Instant at) {
        workflowTransaction.executeWithoutResult(status -> evidence.hand(penaltyId, 1, action, to, null, at, officer));
    }

    @Test
    void allEightKindsAreNumberedAndChained() {
        // when
        for (EvidenceKind kind : EvidenceKind.values()) {
            add("P2026EV1", piece(kind, kind.title()));
        }
        hand("P2026EV1", CustodyAction.STORED, "证物室", clock.instant());

        // then
        List<EvidenceItem> items = evidence.of("P2026EV1");
        assertThat(items).hasSize(8).extracting(EvidenceItem::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(items.getFirst().custody()).singleElement().satisfies(entry -> {
            assertThat(entry.fromHolder()).isEqualTo("evi-one");
            assertThat(entry.toHolder()).isEqualTo("证物室");
        });
        assertThat(evidence.verify("P2026EV1")).satisfies(check -> {
            assertThat(check.intact()).isTrue();
            assertThat(check.links()).isEqualTo(9);
        });
    }

    @Test
    void manyAtOnceStillMakeOneChain() throws Exception {
        List<Callable<EvidenceItem>> adding = IntStream.range(0, 12)
                .mapToObj(n ->
                        (Callable<EvidenceItem>) () -> add("P2026EV2", piece(EvidenceKind.PHYSICAL, "第 " + n + " 件")))
                .toList();
        try (ExecutorService all = Executors.newFixedThreadPool(6)) {
            for (Future<EvidenceItem> added : all.invokeAll(adding)) {
                added.get();
            }
        }
        assertThat(evidence.verify("P2026EV2").intact()).isTrue();
        assertThat(evidence.of("P2026EV2")).hasSize(12);
    }

    @Test
    void whatWasChangedOrTakenAwayIsSeen() {
        // given
        add("P2026EV3", piece(EvidenceKind.PHYSICAL, "烧烤炉"));
        hand("P2026EV3", CustodyAction.STORED, "证物室", clock.instant());
        add("P2026EV3", piece(EvidenceKind.DOCUMENTARY, "营业执照复印件"));

        // when
        jdbc.sql("UPDATE penalty_custody SET to_holder = '家里' WHERE penalty_id = 'P2026EV3'")
                .update();
        assertThat(evidence.verify("P2026EV3").brokenAt()).isEqualTo(2);
        jdbc.sql("UPDATE penalty_custody SET to_holder = '证物室' WHERE penalty_id = 'P2026EV3'")
                .update();
        assertThat(evidence.verify("P2026EV3").intact()).isTrue();
        jdbc.sql("DELETE FROM penalty_evidence WHERE penalty_id = 'P2026EV3' AND number = 2")
                .update();

        // then
        assertThat(evidence.verify("P2026EV3").intact()).isFalse();
    }

    @Test
    void badEvidenceIsRefusedFieldByField() {
        NewEvidence bad = new NewEvidence(
                EvidenceKind.AUDIOVISUAL,
                " ",
                "0".repeat(64),
                "人民路",
                clock.instant().plus(Duration.ofHours(1)),
                "evi-one",
                "evi-one",
                "x".repeat(201));
        assertThatThrownBy(() -> add("P2026EV4", bad))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting("field")
                                .containsExactlyInAnyOrder(
                                        "title", "source", "secondOfficer", "takenAt", "mediaSha256"));
        NewEvidence byStranger = new NewEvidence(
                EvidenceKind.PHYSICAL, "炉", null, "路", clock.instant(), "evi-one", "nobody-knows", "现场");
        assertThatThrownBy(() -> add("P2026EV4", byStranger))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .extracting("message")
                                .isEqualTo("enforcement.notAnOfficer"));
        assertThat(evidence.of("P2026EV4")).isEmpty();
    }

    @Test
    void whatIsGoneChangesHandsNoMoreAndTimeRunsForward() {
        assertThatThrownBy(() -> hand("P2026EV5", CustodyAction.STORED, "证物室", clock.instant()))
                .isInstanceOf(NotFound.class);
        add("P2026EV5", piece(EvidenceKind.PHYSICAL, "鲜鱼"));
        assertThatThrownBy(() -> hand(
                        "P2026EV5", CustodyAction.STORED, "证物室", clock.instant().minus(Duration.ofDays(1))))
                .isInstanceOf(RejectedInput.class);
        hand("P2026EV5", CustodyAction.DISPOSED, "变卖", clock.instant());
        assertThatThrownBy(() -> hand("P2026EV5", CustodyAction.STORED, "证物室", clock.instant()))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .extracting("field")
                                .isEqualTo("action"));
    }
}
