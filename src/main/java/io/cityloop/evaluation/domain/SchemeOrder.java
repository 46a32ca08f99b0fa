package io.cityloop.evaluation.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** An order of lines that does not depend on the order in which rules happened to fire. */
final class SchemeOrder {

    private SchemeOrder() {}

    /** The heaviest first, then by key. */
    static List<String> indicators(List<Verdict> verdicts) {
        return SchemeCheck.all(verdicts, Band.class).stream()
                .sorted(Comparator.comparing(Band::weight, Comparator.<BigDecimal>reverseOrder())
                        .thenComparing(Band::indicator))
                .map(Band::indicator)
                .distinct()
                .toList();
    }

    static List<Loss> losses(List<Verdict> verdicts) {
        return SchemeCheck.all(verdicts, Loss.class).stream()
                .sorted(Comparator.comparing((Loss loss) -> loss.deduction().indicator())
                        .thenComparing(loss -> loss.deduction().row()))
                .toList();
    }
}
