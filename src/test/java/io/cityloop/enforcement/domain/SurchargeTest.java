package io.cityloop.enforcement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.enforcement.Exclusion;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.domain.MoneyHistory.Paid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The surcharge by hand, and against a slow count of every day on histories made at random. */
class SurchargeTest {

    private static final int PERMILLE = 30;
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final Fen FINE = Fen.ofYuan(1000);

    @ParameterizedTest(name = "1,000 yuan due 10 March, on {0}: {1}")
    @CsvSource({
        "2026-03-01, 0.00",
        "2026-03-10, 0.00",
        "2026-03-11, 30.00",
        "2026-03-20, 300.00",
        "2026-04-12, 990.00",
        "2026-04-13, 1000.00",
        "2027-01-01, 1000.00",
    })
    void threePercentADayAreAddedUpToTheFine(LocalDate at, String surcharge) {
        assertThat(at(history(List.of(), List.of(), List.of()), at).amount().yuan())
                .isEqualTo(surcharge);
    }

    @Test
    void aPaymentLessensTheDaysAfterIt() {
        // given: 400 yuan on the fifth late day: 5 x 30, then 5 x 18
        MoneyHistory history = history(List.of(), List.of(paid("2026-03-15", 400)), List.of());

        // then
        assertThat(at(history, day("2026-03-20")).amount().yuan()).isEqualTo("240.00");
        assertThat(at(history, day("2026-03-20")).days()).isEqualTo(10);
    }

    @Test
    void reviewLitigationAndDeferralStandStill() {
        // given
        MoneyHistory history = history(
                List.of(),
                List.of(),
                List.of(
                        new Exclusion("review", day("2026-03-13"), day("2026-03-16")),
                        new Exclusion("litigation", day("2026-03-15"), day("2026-03-17"))));

        // then: 11, 12, 18, 19 and 20 March count
        assertThat(at(history, day("2026-03-20")).amount().yuan()).isEqualTo("150.00");
    }

    @Test
    void whatStandsStillAndHasNotEndedAddsNothing() {
        // given
        MoneyHistory history = history(List.of(), List.of(), List.of(new Exclusion("review", day("2026-03-13"), null)));

        // then
        assertThat(at(history, day("2026-12-31")).amount().yuan()).isEqualTo("60.00");
    }

    @Test
    void ofAPlanOnlyThePartThatIsLateCounts() {
        // given: granted on the fourth late day, half by 1 April, half by 1 May, nothing paid
        InstalmentPlan plan = new InstalmentPlan(
                day("2026-03-14"),
                Fen.ZERO,
                List.of(
                        new PlannedPart(day("2026-04-01"), Fen.ofYuan(500)),
                        new PlannedPart(day("2026-05-01"), Fen.ofYuan(500))));
        MoneyHistory history = history(List.of(plan), List.of(), List.of());

        // then: four days before the plan, none until 1 April, 15 a day from the 2nd on
        assertThat(at(history, day("2026-04-01")).amount().yuan()).isEqualTo("120.00");
        assertThat(at(history, day("2026-04-03")).amount().yuan()).isEqualTo("150.00");
        assertThat(at(history, day("2026-05-02")).amount().yuan()).isEqualTo("600.00");
    }

    @Test
    void partsOfAFenAreLeftOutOnlyAtTheEnd() {
        // given: 3 % of 3.33 yuan are 9.99 fen a day
        MoneyHistory history = new MoneyHistory(new Fen(333), DUE, List.of(), List.of(), List.of());

        // then
        assertThat(at(history, DUE.plusDays(1)).amount()).isEqualTo(new Fen(9));
        assertThat(at(history, DUE.plusDays(10)).amount()).isEqualTo(new Fen(99));
        assertThat(at(history, DUE.plusDays(34)).amount()).isEqualTo(new Fen(333));
    }

    @Test
    void equalPartsAddUpExactly() {
        assertThat(InstalmentPlan.evenly(new Fen(100), List.of(DUE, DUE.plusMonths(1), DUE.plusMonths(2))))
                .extracting(part -> part.amount().fen())
                .containsExactly(34L, 33L, 33L);
    }

    @Test
    void theClosedFormAgreesWithASlowCountOfEveryDay() {
        Random random = new Random(20261124);
        for (int i = 0; i < 3000; i++) {
            // given
            MoneyHistory history = randomHistory(random);
            LocalDate at = DUE.plusDays(random.nextInt(-5, 140));

            // then
            assertThat(at(history, at).amount().fen())
                    .as("%s at %s", history, at)
                    .isEqualTo(slowly(history, at));
        }
    }

    @Test
    void theReasonNamesEveryStretch() {
        // given
        MoneyHistory history = history(
                List.of(), List.of(paid("2026-03-15", 400)), List.of(new Exclusion("review", day("2026-03-18"), null)));

        // then
        assertThat(new SurchargeWords(new TermWords(Locale.CHINESE), PERMILLE)
                        .derivation(history, at(history, day("2026-03-20")), day("2026-03-20")))
                .containsExactly(
                        "罚款 1000.00 元，应于2026-03-10（周二）前（含当日）缴纳（行政处罚法第六十七条）。",
                        "2026-03-11（周三）至2026-03-15（周日），共 5 日，逾期罚款 1000.00 元，每日按 3% 加处，计 150.00 元（行政处罚法第七十二条）。",
                        "2026-03-16（周一）至2026-03-17（周二），共 2 日，逾期罚款 600.00 元，每日按 3% 加处，计 36.00 元（行政处罚法第七十二条）。",
                        "自2026-03-18（周三）起不加处：行政复议，尚未结束（行政处罚法第六十六条、第七十三条）。",
                        "共 7 日，加处罚款 186.00 元（不足一分的不计）。");
    }

    /** Every day by itself, in whole numbers of a hundred-thousandth yuan. */
    private static long slowly(MoneyHistory history, LocalDate at) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = DUE.minusDays(60); !day.isAfter(at); day = day.plusDays(1)) {
            LocalDate today = day;
            long due = history.dueOn().isBefore(day) ? history.fine().fen() : 0;
            for (InstalmentPlan plan : history.plans()) {
                if (plan.from().isBefore(day)) {
                    due = plan.paidBefore().fen();
                    for (PlannedPart part : plan.parts()) {
                        due += part.dueOn().isBefore(day) ? part.amount().fen() : 0;
                    }
                }
            }
            long paid = 0;
            for (Paid one : history.paid()) {
                paid += one.on().isBefore(day) ? one.amount().fen() : 0;
            }
            boolean still = false;
            for (Exclusion pause : history.pauses()) {
                still |= !today.isBefore(pause.from()) && (pause.to() == null || !today.isAfter(pause.to()));
            }
            long late = Math.min(due, history.fine().fen()) - paid;
            if (late > 0 && !still) {
                sum = sum.add(BigDecimal.valueOf(late).multiply(new BigDecimal("0.03")));
            }
        }
        return sum.setScale(0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(history.fine().fen()))
                .longValueExact();
    }

    private static MoneyHistory randomHistory(Random random) {
        Fen fine = new Fen(random.nextLong(1, 5_000_000));
        List<Paid> paid = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            paid.add(new Paid(DUE.plusDays(random.nextInt(-14, 120)), new Fen(random.nextLong(1, fine.fen() + 1))));
        }
        List<Exclusion> pauses = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = DUE.plusDays(random.nextInt(-10, 120));
            pauses.add(
                    new Exclusion("review", from, random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(60))));
        }
        List<InstalmentPlan> plans = new ArrayList<>();
        LocalDate granted = DUE;
        for (int i = random.nextInt(3); i > 0; i--) {
            granted = granted.plusDays(random.nextInt(0, 40));
            LocalDate on = granted;
            long before = random.nextLong(0, fine.fen());
            Fen open = new Fen(fine.fen() - before);
            List<LocalDate> days = new ArrayList<>();
            for (int part = 1; part <= random.nextInt(1, 5); part++) {
                days.add(on.plusDays(part * 12L));
            }
            plans.add(new InstalmentPlan(
                    on, new Fen(before), InstalmentPlan.evenly(open, days.isEmpty() ? List.of(on) : days)));
        }
        return new MoneyHistory(fine, DUE, plans, paid, pauses);
    }

    private static Surcharge at(MoneyHistory history, LocalDate at) {
        return Surcharge.at(history, at, PERMILLE);
    }

    private static MoneyHistory history(List<InstalmentPlan> plans, List<Paid> paid, List<Exclusion> pauses) {
        return new MoneyHistory(FINE, DUE, plans, paid, pauses);
    }

    private static Paid paid(String on, long yuan) {
        return new Paid(day(on), Fen.ofYuan(yuan));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
