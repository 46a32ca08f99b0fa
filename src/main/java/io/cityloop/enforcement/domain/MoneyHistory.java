package io.cityloop.enforcement.domain;

import io.cityloop.enforcement.Exclusion;
import io.cityloop.enforcement.Fen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happened to the money of a penalty. Payments count for the fine first, so that the surcharge ends as soon as it can.
 *
 * @param fine the fine
 * @param dueOn its last day while it is not divided
 * @param plans plans of instalments, oldest first; of two of one day the later one holds
 * @param paid payments in any order
 * @param pauses stretches in which the surcharge stands still
 */
public record MoneyHistory(
        Fen fine, LocalDate dueOn, List<InstalmentPlan> plans, List<Paid> paid, List<Exclusion> pauses) {

    /** Money that came in on a day. */
    public record Paid(LocalDate on, Fen amount) {}

    /** Copies the lists. */
    public MoneyHistory {
        plans = List.copyOf(plans);
        paid = List.copyOf(paid);
        pauses = List.copyOf(pauses);
    }

    /** What was paid before a day began. */
    public Fen paidBefore(LocalDate day) {
        return paid.stream()
                .filter(one -> one.on().isBefore(day))
                .map(Paid::amount)
                .reduce(Fen.ZERO, Fen::plus);
    }

    /** What of the fine is late when a day begins: due before it and not paid. */
    public Fen lateOn(LocalDate day) {
        return dueBefore(day).orAtMost(fine).lessUpTo(paidBefore(day));
    }

    /** Whether the surcharge stands still on a day. */
    public boolean pausedOn(LocalDate day) {
        return pauses.stream().anyMatch(one -> ExcludedDays.cover(one, day, LocalDate.MAX));
    }

    /** The plan that holds on a day. */
    public Optional<InstalmentPlan> planOn(LocalDate day) {
        return plans.reversed().stream()
                .filter(plan -> plan.from().isBefore(day))
                .findFirst();
    }

    private Fen dueBefore(LocalDate day) {
        return planOn(day).map(plan -> plan.dueBefore(day)).orElseGet(() -> dueOn.isBefore(day) ? fine : Fen.ZERO);
    }
}
