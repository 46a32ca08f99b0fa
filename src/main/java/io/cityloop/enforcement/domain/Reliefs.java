package io.cityloop.enforcement.domain;

import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.Relief;
import io.cityloop.enforcement.ReliefKind;
import java.time.LocalDate;
import java.util.List;

/** Everything that was taken off the money of a penalty, or paid back. */
public record Reliefs(List<Relief> all) {

    /** Nothing. */
    public static final Reliefs NONE = new Reliefs(List.of());

    /** Copies the list. */
    public Reliefs {
        all = List.copyOf(all);
    }

    /** What lowered the fine or what is confiscated: it holds from the beginning, as if never ordered. */
    public Fen lowered(ReliefKind kind) {
        return sum(kind, LocalDate.MAX);
    }

    /** What was waived of the surcharge up to the end of a day. */
    public Fen waived(LocalDate at) {
        return sum(ReliefKind.SURCHARGE, at);
    }

    /** What was paid back up to the end of a day. */
    public Fen refunded(LocalDate at) {
        return sum(ReliefKind.REFUND, at);
    }

    private Fen sum(ReliefKind kind, LocalDate at) {
        return all.stream()
                .filter(one -> one.kind() == kind && !one.on().isAfter(at))
                .map(Relief::amount)
                .reduce(Fen.ZERO, Fen::plus);
    }
}
