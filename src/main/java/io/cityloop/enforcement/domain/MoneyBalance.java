package io.cityloop.enforcement.domain;

import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.MoneyReading.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is owed and paid at the end of a day.
 *
 * @param paid paid up to that day and not paid back
 * @param surcharge what lateness added, before anything of it was waived
 * @param owed fine, confiscation and surcharge together, less what was waived
 * @param parts parts of the fine with what is open of each
 * @param dueDate last day of the first part that is open; of the last one when none is
 */
public record MoneyBalance(Fen paid, Surcharge surcharge, Fen owed, List<Part> parts, LocalDate dueDate) {

    /** Copies the list. */
    public MoneyBalance {
        parts = List.copyOf(parts);
    }

    /** The balance at the end of a day. */
    public static MoneyBalance at(MoneyHistory history, Fen confiscation, Reliefs reliefs, LocalDate at, int permille) {
        Fen paid = history.paidBefore(at.plusDays(1)).lessUpTo(reliefs.refunded(at));
        Surcharge surcharge = Surcharge.at(history, at, permille);
        List<Part> parts = parts(history, paid.orAtMost(history.fine()), at);
        LocalDate due = parts.stream()
                .filter(part -> !part.open().isZero())
                .map(Part::dueOn)
                .findFirst()
                .orElseGet(() -> parts.getLast().dueOn());
        return new MoneyBalance(
                paid,
                surcharge,
                history.fine().plus(confiscation).plus(surcharge.amount().lessUpTo(reliefs.waived(at))),
                parts,
                due);
    }

    /** What is still to be paid. */
    public Fen outstanding() {
        return owed.lessUpTo(paid);
    }

    /** What was paid and is no longer owed, since review or court changed the decision. */
    public Fen refundable() {
        return paid.lessUpTo(owed);
    }

    private static List<Part> parts(MoneyHistory history, Fen paidOfFine, LocalDate at) {
        // a plan granted today can be seen today, though the surcharge follows it from tomorrow on
        InstalmentPlan plan = history.planOn(at.plusDays(1)).orElse(null);
        if (plan == null) {
            return List.of(
                    new Part(history.dueOn(), history.fine(), history.fine().lessUpTo(paidOfFine)));
        }
        Fen left = paidOfFine.lessUpTo(plan.paidBefore());
        Fen planned = history.fine().lessUpTo(plan.paidBefore());
        List<Part> parts = new ArrayList<>();
        for (PlannedPart part : plan.parts()) {
            // a fine lowered after the plan was granted is lowered from its end
            Fen amount = part.amount().orAtMost(planned);
            parts.add(new Part(part.dueOn(), amount, amount.lessUpTo(left)));
            left = left.lessUpTo(amount);
            planned = planned.lessUpTo(amount);
        }
        return parts;
    }
}
