package io.cityloop.evaluation;

import io.cityloop.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Appeals 申诉 of departments; a bean. Who decides, and in which order, is in {@code processes/appeal.bpmn}. */
public interface Appeals {

    /**
     * The lead of a department appeals against being late in a case that has been closed.
     *
     * @throws io.cityloop.identity.NotFound for a case that is not there or not for this person's eyes
     * @throws io.cityloop.identity.NotAllowed when this person leads no department that had the case
     * @throws io.cityloop.identity.Conflict when the case is not closed, the department was in time, it has appealed
     *     already, or the time for appeals is over
     */
    Appeal file(Person person, String caseNumber, String reason);

    /** Null when the department of this person may appeal in this case, else the message key of the reason why not. */
    @Nullable
    String whyNot(Person person, String caseNumber);

    /** Until when the department may appeal; empty when there is nothing to appeal against. */
    Optional<Instant> until(String caseNumber, String department);

    /**
     * What the departments this person leads may still appeal in, the first to run out first; at most so many.
     */
    List<Appealable> appealable(Person person, int limit);

    /** The appeals of a case, oldest first. */
    List<Appeal> ofCase(String caseNumber);

    /** The appeals of a department, newest first; of all departments when null. */
    List<Appeal> latest(@Nullable String department, @Nullable AppealState state, int limit);

    /** The appeal of this id. Throws {@link io.cityloop.identity.NotFound}. */
    Appeal appeal(long id);
}
