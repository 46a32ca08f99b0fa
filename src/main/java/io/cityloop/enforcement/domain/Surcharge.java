package io.cityloop.enforcement.domain;

import io.cityloop.enforcement.Exclusion;
import io.cityloop.enforcement.Fen;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What lateness adds to a fine (Administrative Penalty Law art. 72): every day three percent of what of the fine is late
 * when the day begins, together never more than the fine, and nothing on days the surcharge stands still. Parts of a fen
 * are kept until the end and then left out.
 *
 * @param amount the surcharge
 * @param days how many days added to it
 * @param capped whether it has reached the fine
 * @param stretches what it is made of
 */
public record Surcharge(Fen amount, int days, boolean capped, List<Stretch> stretches) {

    private static final int THOUSAND = 1000;

    /**
     * Days on which the same sum was late.
     *
     * @param first the first of them
     * @param last the last
     * @param base what of the fine was late
     */
    public record Stretch(LocalDate first, LocalDate last, Fen base) {

        /** How many days. */
        public int days() {
            return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
        }
    }

    /** Copies the list. */
    public Surcharge {
        stretches = List.copyOf(stretches);
    }

    /**
     * The surcharge at the end of a day.
     *
     * @param permille thousandths of the late sum for each day
     */
    public static Surcharge at(MoneyHistory history, LocalDate at, int permille) {
        List<Stretch> stretches = stretches(history, at);
        long most = Math.multiplyExact(history.fine().fen(), (long) THOUSAND);
        long sum = 0;
        int days = 0;
        for (Stretch stretch : stretches) {
            days += stretch.days();
            long daily = Math.multiplyExact(stretch.base().fen(), (long) permille);
            sum = Math.min(most, Math.addExact(sum, Math.multiplyExact(daily, (long) stretch.days())));
        }
        return new Surcharge(new Fen(sum / THOUSAND), days, sum == most && most > 0, stretches);
    }

    /** Between two days on which something happens, every day is like the first. */
    private static List<Stretch> stretches(MoneyHistory history, LocalDate at) {
        List<LocalDate> turns = List.copyOf(turns(history, at));
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i + 1 < turns.size(); i++) {
            LocalDate first = turns.get(i);
            Fen base = history.lateOn(first);
            if (!base.isZero() && !history.pausedOn(first)) {
                stretches.add(new Stretch(first, turns.get(i + 1).minusDays(1), base));
            }
        }
        return stretches;
    }

    private static SortedSet<LocalDate> turns(MoneyHistory history, LocalDate at) {
        SortedSet<LocalDate> turns = new TreeSet<>();
        turns.add(history.dueOn().plusDays(1));
        history.plans().forEach(plan -> {
            turns.add(plan.from().plusDays(1));
            plan.parts().forEach(part -> turns.add(part.dueOn().plusDays(1)));
        });
        history.paid().forEach(one -> turns.add(one.on().plusDays(1)));
        for (Exclusion pause : history.pauses()) {
            turns.add(pause.from());
            if (pause.to() != null) {
                turns.add(pause.to().plusDays(1));
            }
        }
        LocalDate end = at.plusDays(1);
        turns.removeIf(turn -> !turn.isBefore(end));
        turns.add(end);
        return turns;
    }
}
