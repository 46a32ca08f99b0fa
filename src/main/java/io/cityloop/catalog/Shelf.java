package io.cityloop.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All editions as they stood in the database at one moment. */
final class Shelf {

    final Instant readAt;
    final List<Edition> editions;
    private final Map<Long, FilingCondition> byId = new HashMap<>();

    /** Takes the editions with the latest first day first. */
    Shelf(Instant readAt, List<Edition> editions) {
        this.readAt = readAt;
        this.editions = List.copyOf(editions);
        editions.forEach(edition -> edition.conditions.forEach(c -> byId.put(c.id(), c)));
    }

    Optional<Edition> inForce(LocalDate today) {
        return editions.stream()
                .filter(edition -> !edition.version.effectiveFrom().isAfter(today))
                .findFirst();
    }

    Optional<Edition> edition(String version) {
        return editions.stream()
                .filter(edition -> edition.version.code().equals(version))
                .findFirst();
    }

    Optional<FilingCondition> condition(long id) {
        return Optional.ofNullable(byId.get(id));
    }
}
