package io.cityloop.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The public list: masked when written, corrected by replacement, taken off in time. */
@DatabaseTest
class PublishedDecisionsTest {

    private static final Actor OFFICER = new Actor("pub-officer", "李卫东", Role.ENFORCEMENT_OFFICER, "PUB");

    @Autowired
    private PublishedDecisions published;

    @Autowired
    private PenaltyDocuments documents;

    @Autowired
    private TransactionTemplate workflowTransaction;

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(workflowTransaction.execute(status -> work.get()));
    }

    private IssuedDocument decision(String penaltyId, Map<String, String> facts) {
        return in(() -> documents.issue(penaltyId, DocumentKind.PENALTY_DECISION, facts, OFFICER));
    }

    @Test
    void nothingPersonalIsOnTheList() {
        // given
        Map<String, String> facts = new HashMap<>(SpecimenFacts.citizen());
        facts.put("penaltyText", "对张建国（11010519491231002X，家住幸福里8号）罚款人民币1,200.00元。");
        IssuedDocument issued = decision("P2026PUB1", facts);

        // when
        PublishedDecision entry = in(() -> published.publish(issued.id(), OFFICER));

        // then
        assertThat(entry.party()).isEqualTo("张某某");
        assertThat(entry.place()).isEqualTo("云州市江南区人民路街道");
        assertThat(entry.penalty()).isEqualTo("对张某某（××××，××号）罚款人民币1,200.00元。");
        assertThat(entry.number()).isEqualTo(issued.number());
        assertThat(entry.toString()).doesNotContain("建国").doesNotContain("1949").doesNotContain("1380000");
        assertThat(in(() -> published.publish(issued.id(), OFFICER))).isEqualTo(entry);
        assertThat(published.list(null, 50)).contains(entry);
        assertThat(published.find(entry.id())).contains(entry);
    }

    @Test
    void onlyDecisionsArePublished() {
        IssuedDocument notice =
                in(() -> documents.issue("P2026PUB2", DocumentKind.PENALTY_NOTICE, SpecimenFacts.citizen(), OFFICER));
        assertThatThrownBy(() -> in(() -> published.publish(notice.id(), OFFICER)))
                .isInstanceOf(RejectedInput.class);
    }

    @Test
    void aCorrectedDecisionStandsInsteadOfTheWrongOne() {
        IssuedDocument wrong = decision("P2026PUB3", SpecimenFacts.citizen());
        PublishedDecision before = in(() -> published.publish(wrong.id(), OFFICER));
        IssuedDocument right =
                in(() -> documents.correct(wrong.id(), Map.of("penaltyText", "罚款人民币800.00元。"), "金额写错", OFFICER));
        PublishedDecision after = in(() -> published.publish(right.id(), OFFICER));
        assertThat(published.list(null, 50)).contains(after).doesNotContain(before);
    }

    @Test
    void anAnnulledDecisionHasToComeOffWithinThreeWorkingDays() {
        // given: annulled on the Wednesday before National Day 2026, days off 1 to 7 October
        IssuedDocument issued = decision("P2026PUB4", SpecimenFacts.citizen());
        PublishedDecision entry = in(() -> published.publish(issued.id(), OFFICER));

        // when
        LocalDate lastDay = in(() -> published.annulled("P2026PUB4", "行政复议撤销", LocalDate.of(2026, 9, 30), OFFICER))
                .orElseThrow();

        // then: 8, 9 and the working Saturday 10 October
        assertThat(lastDay).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(published.due())
                .filteredOn(due -> due.penaltyId().equals("P2026PUB4"))
                .singleElement()
                .satisfies(due -> assertThat(due.lastDay()).isEqualTo(lastDay));

        // when
        assertThatThrownBy(() -> workflowTransaction.executeWithoutResult(
                        status -> published.withdraw(entry.id(), " ", OFFICER)))
                .isInstanceOf(RejectedInput.class);
        workflowTransaction.executeWithoutResult(
                status -> published.withdraw(entry.id(), "张建国申请复议，云政复决〔2026〕3号撤销", OFFICER));

        // then
        assertThat(published.find(entry.id())).isEmpty();
        assertThat(published.list(null, 50)).doesNotContain(entry);
        assertThat(published.withdrawn(50))
                .filteredOn(gone -> gone.number().equals(issued.number()))
                .singleElement()
                .satisfies(gone -> assertThat(gone.reason()).isEqualTo("张某某申请复议，云政复决〔2026〕3号撤销"));
        assertThat(published.due())
                .filteredOn(due -> due.penaltyId().equals("P2026PUB4"))
                .isEmpty();
        assertThatThrownBy(() -> workflowTransaction.executeWithoutResult(
                        status -> published.withdraw(entry.id(), "再撤", OFFICER)))
                .isInstanceOf(Conflict.class);
        assertThat(in(() -> published.annulled("P2026PUB4", "再撤", LocalDate.of(2026, 10, 1), OFFICER)))
                .isEmpty();
    }
}
