package io.cityloop.verification;

import io.cityloop.identity.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is away when: an inspector is on duty unless an absence says otherwise; a bean. */
public interface DutyRoster {

    /** Whether the inspector is on duty at this instant. */
    boolean onDuty(String username, Instant at);

    /**
     * Enters an absence. Needs nothing of the caller.
     *
     * @param reason rest day, leave, training; in words
     * @throws io.cityloop.identity.RejectedInput when it ends before it begins, lasts longer than a year or the person is no
     *     inspector
     */
    Absence enter(String username, Instant from, Instant until, @Nullable String reason, Actor by);

    /** Absences that are not over at this instant, the first to begin first. */
    List<Absence> from(Instant at);

    /**
     * An absence.
     *
     * @param id number of the entry
     * @param from first instant away
     * @param until first instant back
     */
    record Absence(
            long id,
            String username,
            Instant from,
            Instant until,
            @Nullable String reason) {}
}
