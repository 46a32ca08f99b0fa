package io.cityloop.dispatch.domain;

import io.cityloop.dispatch.domain.RoutingConclusion.LeadDepartment;
import io.cityloop.rules.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the rules that fired decided on the department: the one with the strongest ground for it. The rules that weigh
 * grounds, help or raise the priority fire in every case and say nothing about whose it is.
 */
public final class DecidingRule {

    private DecidingRule() {}

    /** The rule's name; empty when no rule named this department. */
    public static Optional<String> of(List<Origin> origins, String department) {
        Optional<String> strongest = origins.stream()
                .filter(one -> one.fact() instanceof Candidate candidate
                        && candidate.department().equals(department))
                .max(Comparator.comparingInt(one -> ((Candidate) one.fact()).rank()))
                .map(Origin::rule);
        // Rules of a city's own may name the department without weighing.
        return strongest.or(() -> named(origins, department).map(Origin::rule).findFirst());
    }

    private static Stream<Origin> named(List<Origin> origins, String department) {
        return origins.stream()
                .filter(one -> one.fact() instanceof LeadDepartment lead
                        && lead.department().equals(department));
    }
}
