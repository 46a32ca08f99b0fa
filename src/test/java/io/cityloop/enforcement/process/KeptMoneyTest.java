package io.cityloop.enforcement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.FilesForTests;
import io.cityloop.enforcement.Instalment;
import io.cityloop.enforcement.MoneyReading;
import io.cityloop.enforcement.Payment;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.enforcement.PenaltySettled;
import io.cityloop.enforcement.Relief;
import io.cityloop.enforcement.ReliefKind;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Orders, payments, pauses and parts on a real database; today is 1 April 2026. */
@DatabaseTest
@Import(FilesForTests.class)
@RecordApplicationEvents
class KeptMoneyTest {

    private static final Actor OFFICER = new Actor("officer1", "执法员", Role.ENFORCEMENT_OFFICER, "D01");
    private static final LocalDate SERVED = LocalDate.of(2026, 2, 9);
    private static int files;

    @Autowired
    private PenaltyMoney money;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EngineClock time;

    @Autowired
    private ApplicationEvents events;

    private String file;

    @BeforeEach
    void anOrderOfAThousandYuan() {
        time.pin(Instant.parse("2026-04-01T02:00:00Z"));
        file = "RA" + System.nanoTime() + files++;
        FilesForTests.keep(jdbc, file, FilesForTests.AGENCY, "ORDINARY", "2026-01-05 02:00:00", null, null);
        money.order(file, Fen.ofYuan(1000), Fen.ofYuan(50), SERVED, OFFICER);
    }

    @AfterEach
    void timeGoesOn() {
        time.reset();
    }

    @Test
    void anOrderIsDueFifteenDaysAfterServiceAcrossSpringFestival() {
        // when: 9 February + 15 is the 24th, the first day after the holiday
        MoneyReading reading = money.read(file, LocalDate.of(2026, 2, 24));

        // then
        assertThat(reading.dueDate()).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(reading.outstanding()).isEqualTo(Fen.ofYuan(1050));
        assertThat(reading.late()).isFalse();
        assertThat(reading.settled()).isFalse();
        assertThat(money.read(file, LocalDate.of(2026, 2, 25)).late()).isTrue();
        assertThat(money.read(file, LocalDate.of(2026, 2, 25)).surcharge()).isEqualTo(Fen.ofYuan(30));
    }

    @Test
    void theSameOrderAgainChangesNothingAndAnotherOneIsRefused() {
        // when
        money.order(file, Fen.ofYuan(1000), Fen.ofYuan(50), SERVED, OFFICER);

        // then
        assertThatThrownBy(() -> money.order(file, Fen.ofYuan(900), Fen.ofYuan(50), SERVED, OFFICER))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> money.order("NOBODYS", Fen.ofYuan(1), Fen.ZERO, SERVED, OFFICER))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> money.read("NOBODYS", SERVED)).isInstanceOf(NotFound.class);
    }

    @Test
    void aPaymentEnteredTwiceCountsOnce() {
        // when
        Payment first = pay("c-1", 400, "R1", "2026-02-20");
        Payment second = pay("c-1", 400, "R1", "2026-02-20");

        // then
        assertThat(second).isEqualTo(first);
        assertThat(money.payments(file)).containsExactly(first);
        assertThatThrownBy(() -> pay("c-1", 401, "R1", "2026-02-20")).isInstanceOf(Conflict.class);
    }

    @Test
    void whatPaysEverythingSettlesItOnce() {
        // given
        pay("c-1", 1000, "R1", "2026-02-20");
        assertThat(settled()).isZero();

        // when
        pay("c-2", 50, "R2", "2026-02-24");

        // then
        assertThat(settled()).isOne();
        assertThat(money.read(file, LocalDate.of(2026, 12, 31)).settled()).isTrue();
        assertThat(money.read(file, LocalDate.of(2026, 12, 31)).surcharge()).isEqualTo(Fen.ZERO);
    }

    @Test
    void aLatePaymentOwesTheSurchargeUntilItsDay() {
        // given: paid on the third late day
        pay("c-1", 1050, "R1", "2026-02-27");

        // then
        assertThat(money.read(file, LocalDate.of(2026, 3, 31)).outstanding()).isEqualTo(Fen.ofYuan(90));
        assertThat(settled()).isZero();

        // when
        pay("c-2", 90, "R2", "2026-03-05");

        // then
        assertThat(settled()).isOne();
    }

    @Test
    void morePaidThanOwedIsRefusedWithTheArticle() {
        assertRefused(() -> pay("c-1", 1051, "R1", "2026-02-24"), "amount", "enforcement.money.overSum");
        pay("c-2", 1000, "R1", "2026-02-24");
        assertRefused(() -> pay("c-3", 51, "R2", "2026-03-24"), "amount", "enforcement.money.overSum");
        assertThat(money.payments(file)).hasSize(1);
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        assertThatThrownBy(() -> money.pay(file, " ", Fen.ZERO, "", "stones", LocalDate.of(2026, 4, 2), OFFICER))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly("clientId", "amount", "receipt", "paidOn", "way"));
        assertRefused(() -> pay("c-1", 1, "R1", "2026-02-08"), "paidOn", "enforcement.money.beforeService");
        pay("c-1", 1, "R1", "2026-02-10");
        assertRefused(() -> pay("c-2", 1, "r1", "2026-02-10"), "receipt", "enforcement.money.receiptTwice");
    }

    @Test
    void whatACourtTakesOffWasNeverOwedAndIsPaidBackOnce() {
        // given: paid late in full with its surcharge of three days
        pay("c-1", 1140, "R1", "2026-02-27");
        assertThat(settled()).isOne();

        // when: the fine becomes 400, late for three days as well
        lower("o-1", ReliefKind.FINE, 600, "2026-03-20");
        lower("o-1", ReliefKind.FINE, 600, "2026-03-20");

        // then: 400 + 50 + 3 x 12 are owed, the rest goes back
        MoneyReading reading = money.read(file, LocalDate.of(2026, 4, 1));
        assertThat(reading.fine()).isEqualTo(Fen.ofYuan(400));
        assertThat(reading.surcharge()).isEqualTo(Fen.ofYuan(36));
        assertThat(reading.refundable()).isEqualTo(Fen.ofYuan(654));
        assertRefused(
                () -> lower("o-2", ReliefKind.REFUND, 655, "2026-03-21"), "amount", "enforcement.money.relief.REFUND");
        lower("o-3", ReliefKind.REFUND, 654, "2026-03-21");
        assertThat(money.read(file, LocalDate.of(2026, 4, 1)).refundable()).isEqualTo(Fen.ZERO);
        assertThat(money.read(file, LocalDate.of(2026, 4, 1)).paid()).isEqualTo(Fen.ofYuan(486));
        assertThat(settled()).as("told once").isOne();
        assertRefused(
                () -> lower("o-4", ReliefKind.FINE, 401, "2026-03-21"), "amount", "enforcement.money.relief.FINE");
    }

    @Test
    void anAnnulledDecisionIsSettledWithoutPayment() {
        lower("o-1", ReliefKind.FINE, 1000, "2026-03-20");
        assertThat(settled()).isZero();
        lower("o-1", ReliefKind.CONFISCATION, 50, "2026-03-20");
        assertThat(settled()).isOne();
        assertThat(money.read(file, LocalDate.of(2026, 4, 1)).outstanding()).isEqualTo(Fen.ZERO);
    }

    @Test
    void surchargeIsWaivedUpToWhatThereIs() {
        // given: three late days, then everything but the surcharge of 90
        pay("c-1", 1050, "R1", "2026-02-27");
        assertRefused(
                () -> lower("w-1", ReliefKind.SURCHARGE, 91, "2026-03-20"),
                "amount",
                "enforcement.money.relief.SURCHARGE");

        // when
        lower("w-2", ReliefKind.SURCHARGE, 90, "2026-03-20");

        // then
        assertThat(settled()).isOne();
        assertThat(money.read(file, LocalDate.of(2026, 4, 1)).outstanding()).isEqualTo(Fen.ZERO);
        assertThat(money.read(file, LocalDate.of(2026, 3, 19)).outstanding())
                .as("before it was waived")
                .isEqualTo(Fen.ofYuan(90));
    }

    @Test
    void whateverHappensToTheMoneyStandsInTheChainOfTheFile() {
        pay("c-1", 1050, "R1", "2026-02-27");
        money.pause(file, "review", LocalDate.of(2026, 3, 1), OFFICER);
        money.resume(file, "review", LocalDate.of(2026, 3, 3), OFFICER);
        lower("w-1", ReliefKind.SURCHARGE, 90, "2026-03-20");
        assertThat(jdbc.queryForList(
                        "SELECT kind FROM penalty_act WHERE penalty_id = ? ORDER BY seq", String.class, file))
                .containsExactly(
                        "money.ordered",
                        "money.paid",
                        "money.paused",
                        "money.resumed",
                        "money.waived",
                        "money.settled");
        assertThat(jdbc.queryForObject(
                        "SELECT details FROM penalty_act WHERE penalty_id = ? AND kind = 'money.paid'",
                        String.class,
                        file))
                .contains("105000", "R1", "2026-02-27");
    }

    private void lower(String clientId, ReliefKind kind, int yuan, String on) {
        money.relieve(file, clientId, new Relief(kind, Fen.ofYuan(yuan), "判决变更", "行终1号", LocalDate.parse(on)), OFFICER);
    }

    @Test
    void duringReviewNothingIsAdded() {
        // given: from the second late day to the fifth
        money.pause(file, "review", LocalDate.of(2026, 2, 26), OFFICER);
        assertThat(money.read(file, LocalDate.of(2026, 3, 20)).surcharge()).isEqualTo(Fen.ofYuan(30));
        assertThat(money.read(file, LocalDate.of(2026, 3, 20)).paused()).isTrue();

        // when
        money.resume(file, "review", LocalDate.of(2026, 3, 1), OFFICER);

        // then
        assertThat(money.read(file, LocalDate.of(2026, 3, 3)).surcharge()).isEqualTo(Fen.ofYuan(90));
        assertThat(money.pauses(file)).hasSize(1);
        assertRefused(
                () -> money.resume(file, "review", LocalDate.of(2026, 3, 5), OFFICER),
                "ground",
                "enforcement.money.noPause");
    }

    @Test
    void aFineIsDividedIntoPartsThatAddUp() {
        // given
        pay("c-1", 400, "R1", "2026-02-20");
        assertRefused(
                () -> plan(part("2026-05-01", "300"), part("2026-06-01", "299.99")),
                "parts",
                "enforcement.money.partsSum");
        assertRefused(
                () -> plan(part("2026-06-01", "300"), part("2026-05-01", "300")),
                "parts[1].dueOn",
                "enforcement.money.partsOrder");
        assertRefused(() -> plan(part("2026-05-01", "viel")), "parts[0].amount", "enforcement.money.amount");

        // when
        plan(part("2026-05-01", "300"), part("2026-06-01", "300"));

        // then
        MoneyReading reading = money.read(file, LocalDate.of(2026, 4, 1));
        assertThat(reading.dueDate()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(reading.parts())
                .containsExactly(
                        new MoneyReading.Part(LocalDate.of(2026, 5, 1), Fen.ofYuan(300), Fen.ofYuan(300)),
                        new MoneyReading.Part(LocalDate.of(2026, 6, 1), Fen.ofYuan(300), Fen.ofYuan(300)));
        Fen before = reading.surcharge();
        assertThat(money.read(file, LocalDate.of(2026, 5, 1)).surcharge()).isEqualTo(before);
        assertThat(money.read(file, LocalDate.of(2026, 5, 2)).surcharge())
                .as("three percent of the late part")
                .isEqualTo(before.plus(Fen.ofYuan(9)));
    }

    @Test
    void twoAtOnceCannotPayMoreThanIsOwed() throws Exception {
        // given: each could pay all of it
        List<Callable<Boolean>> both = List.of(() -> tries("c-1", "R1"), () -> tries("c-2", "R2"));

        // when
        List<Boolean> paid;
        try (var people = Executors.newFixedThreadPool(2)) {
            paid = people.invokeAll(both).stream().map(KeptMoneyTest::get).toList();
        }

        // then
        assertThat(paid).containsExactlyInAnyOrder(true, false);
        assertThat(money.payments(file)).hasSize(1);
    }

    private boolean tries(String clientId, String receipt) {
        try {
            pay(clientId, 1050, receipt, "2026-02-24");
            return true;
        } catch (RejectedInput refused) {
            return false;
        }
    }

    private static boolean get(Future<Boolean> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long settled() {
        return events.stream(PenaltySettled.class)
                .filter(event -> event.penaltyId().equals(file))
                .count();
    }

    private void plan(Instalment... parts) {
        money.planInstalments(file, List.of(parts), OFFICER);
    }

    private static Instalment part(String dueOn, String amount) {
        return new Instalment(LocalDate.parse(dueOn), amount);
    }

    private Payment pay(String clientId, long yuan, String receipt, String on) {
        return money.pay(file, clientId, Fen.ofYuan(yuan), receipt, "bank", LocalDate.parse(on), OFFICER);
    }

    private static void assertRefused(ThrowingCallable action, String field, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refused -> assertThat(refused.errors()).containsExactly(new FieldError(field, key)));
    }
}
