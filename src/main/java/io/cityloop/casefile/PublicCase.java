package io.cityloop.casefile;

import io.cityloop.geo.Point;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case as everybody may see it: what, roughly where, on which day, and what became of it. Whoever reported it, in what
 * words and with which photos, is not in here; neither is the number, which opens the reporter's page.
 *
 * @param reference what the public calls it
 * @param round 2 and more after it was reopened
 * @param place of a registered component to about ten metres; of an event the middle of its unit grid, since events may
 *     happen at somebody's door
 * @param exact whether the place is that of a component
 * @param reported day in the city's zone
 * @param solved what the reporter said; null until he did
 * @param changedAt when anything of it changed last
 */
public record PublicCase(
        String reference,
        CaseStatus status,
        int round,
        String subClass,
        @Nullable String standardVersion,
        @Nullable Long conditionId,
        Point place,
        boolean exact,
        String street,
        String streetName,
        String community,
        String communityName,
        String districtName,
        @Nullable String department,
        int affected,
        LocalDate reported,
        @Nullable LocalDate concluded,
        @Nullable Boolean solved,
        Instant changedAt) {}
