package io.cityloop.verification.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the inspector: nearest first, but nobody who is shut out, and nobody with his hands full while somebody else
 * is free. Shut out are the reporter, whoever handled the case, and whoever has declined.
 *
 * @param maxOpenTasks from this many open tasks on an inspector's hands are full
 */
public record InspectorChoice(int maxOpenTasks) {

    private static final Comparator<Inspector> ORDER = Comparator.comparingInt(Inspector::nearness)
            .thenComparingInt(Inspector::openTasks)
            .thenComparing(Inspector::username);

    /** The inspector to go; empty when nobody is left, and then any inspector may take the task from the pool. */
    public Optional<Inspector> choose(Collection<Inspector> inspectors, Set<String> shutOut) {
        List<Inspector> left = inspectors.stream()
                .filter(inspector -> !shutOut.contains(inspector.username()))
                .sorted(ORDER)
                .toList();
        return left.stream()
                .filter(inspector -> inspector.openTasks() < maxOpenTasks)
                .findFirst()
                .or(() -> left.stream().findFirst());
    }
}
