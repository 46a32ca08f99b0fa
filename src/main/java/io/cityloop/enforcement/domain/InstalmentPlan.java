package io.cityloop.enforcement.domain;

import io.cityloop.enforcement.Fen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * In which parts a fine has to be paid.
 *
 * @param from the day the plan was granted; it holds for the days after
 * @param paidBefore what was paid of the fine until then
 * @param parts last day and sum of each, in order
 */
public record InstalmentPlan(LocalDate from, Fen paidBefore, List<PlannedPart> parts) {

    /** Copies the list. */
    public InstalmentPlan {
        parts = List.copyOf(parts);
    }

    /** Equal parts that add up to the sum exactly; the first ones are a fen larger where it does not divide. */
    public static List<PlannedPart> evenly(Fen sum, List<LocalDate> days) {
        long each = sum.fen() / days.size();
        long rest = sum.fen() % days.size();
        List<PlannedPart> parts = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            parts.add(new PlannedPart(days.get(i), new Fen(each + (i < rest ? 1 : 0))));
        }
        return parts;
    }

    /** How much of the fine has to be paid before a day begins. */
    Fen dueBefore(LocalDate day) {
        return parts.stream()
                .filter(part -> part.dueOn().isBefore(day))
                .map(PlannedPart::amount)
                .reduce(paidBefore, Fen::plus);
    }
}
