package io.cityloop.handling;

import io.cityloop.identity.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The roads beside the loop: extension 延期, suspension 挂账, voiding after filing 立案后作废, supervision 督办; a bean. Every
 * call is one transaction: row, timeline entry and the message to the engine. Who decides, and in which order, is in
 * {@code processes/extension.bpmn}, {@code suspension.bpmn}, {@code voiding.bpmn} and {@code supervision.bpmn}.
 *
 * <p>All throw {@link io.cityloop.identity.NotFound} for a case that is not there or not for this person's eyes, and
 * {@link io.cityloop.identity.NotAllowed} when this person may not ask.
 */
public interface Applications {

    /**
     * The department lead asks for one original limit more.
     *
     * @throws io.cityloop.identity.Conflict when the case was ever overdue in handling, has had its extensions, is not
     *     being handled, or another application of this assignment is open
     */
    Application extension(Person person, String caseNumber, String reason);

    /**
     * The department lead asks that the clock stand still until a date.
     *
     * @param category why, one of the city's categories
     * @param until the day on which handling goes on, in the city's time zone
     * @throws io.cityloop.identity.RejectedInput for a day not in the future or too far off, or an unknown category
     * @throws io.cityloop.identity.Conflict when the case was suspended before in this round, is not being handled, or
     *     another application of this assignment is open
     */
    Application suspension(Person person, String caseNumber, String reason, String category, LocalDate until);

    /**
     * The department lead, a dispatcher or a shift leader ends a suspension before its date.
     *
     * @throws io.cityloop.identity.Conflict when the case is not suspended
     */
    Application liftSuspension(Person person, String caseNumber, String reason);

    /**
     * A shift leader asks that a filed case be void; another person has to agree.
     *
     * @throws io.cityloop.identity.Conflict when the case is not filed, concluded, or this has been asked already
     */
    Application voiding(Person person, String caseNumber, String reason);

    /**
     * A supervisor puts the case under supervision: its department owes a reply.
     *
     * @param level one of the city's levels
     * @param demand what is demanded
     * @param replyBy when the reply must be there
     * @throws io.cityloop.identity.RejectedInput for a moment not in the future or an unknown level
     * @throws io.cityloop.identity.Conflict when no department has the case, it is concluded, or under supervision
     */
    Application supervise(Person person, String caseNumber, String level, String demand, Instant replyBy);

    /** The applications and supervisions of a case, oldest first, for whoever may see the case. */
    List<Application> ofCase(Person person, String caseNumber);

    /** What the department lead may still ask for: null when he may, else the message key of the reason why not. */
    @Nullable
    String whyNot(ApplicationKind kind, String caseNumber);
}
