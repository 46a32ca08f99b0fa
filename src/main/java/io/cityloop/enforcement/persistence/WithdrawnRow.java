package io.cityloop.enforcement.persistence;

import io.cityloop.enforcement.WithdrawnDecision;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The part of a row of table {@code penalty_publication} that stays public after a withdrawal. Time is UTC. */
public record WithdrawnRow(String number, String agencyName, String reason, LocalDateTime withdrawnAt) {

    /** As others may know it. */
    public WithdrawnDecision decision() {
        return new WithdrawnDecision(number, agencyName, reason, withdrawnAt.toInstant(ZoneOffset.UTC));
    }
}
