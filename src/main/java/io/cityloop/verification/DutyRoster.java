package io.cityloop.verification;

import io.cityloop.identity.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is away when: an inspector is on duty unless an absence says otherwise, or unless he has not gone on duty where
 * {@link DutySettings#requireShift} asks for it; a bean.
 */
public interface DutyRoster {

    /** Whether the inspector is on duty at this instant. */
    boolean onDuty(String username, Instant at);

    /** The inspectors whose absences this person may enter: those posted within his own region, in order of username. */
    List<Person> inspectors(Person keeper);

    /**
     * Enters an absence. Needs nothing of the caller.
     *
     * @param reason rest day, leave, training; in words
     * @throws io.cityloop.identity.RejectedInput when it ends before it begins, lasts longer than a year, is over already, or
     *     the person is none of {@link #inspectors}
     */
    Absence enter(String username, Instant from, Instant until, @Nullable String reason, Person by);

    /**
     * Ends an absence now; one that has not begun never does.
     *
     * @throws io.cityloop.identity.NotFound when there is none, it is over, or it is an inspector's out of this person's reach
     */
    void end(long id, Person by);

    /** Absences that are not over at this instant, the first to begin first. */
    List<Absence> from(Instant at);

    /**
     * An absence.
     *
     * @param id number of the entry
     * @param from first instant away
     * @param until first instant back
     * @param by username of whoever entered it
     */
    record Absence(
            long id,
            String username,
            Instant from,
            Instant until,
            @Nullable String reason,
            String by) {}
}
