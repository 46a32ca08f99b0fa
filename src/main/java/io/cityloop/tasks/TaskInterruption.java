package io.cityloop.tasks;

import io.cityloop.identity.Actor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages that take open tasks away; a bean. Needs a transaction of the caller. */
public interface TaskInterruption {

    /**
     * The reporter takes his report back: closes every open task and tells the process, in one go.
     *
     * @throws io.cityloop.identity.Conflict when the round is over or already on its way there
     */
    void withdraw(String caseNumber, Actor actor, @Nullable String reason);

    /**
     * Closes the open task at this element and publishes the message that interrupts it; adds {@code clocks}.
     *
     * @param action timeline action
     * @param details timeline details
     * @throws io.cityloop.identity.Conflict when no task is open there
     */
    void interrupt(
            String caseNumber,
            String elementId,
            String messageName,
            Map<String, ?> variables,
            Actor actor,
            String action,
            Map<String, ?> details,
            @Nullable String reason);

    /**
     * Two people have agreed that a filed case is void: closes every open task and tells the process, in one go. A round
     * that is over stays as it is.
     */
    void voidCase(String caseNumber, Actor actor, String reason);

    /** Closes the open tasks of a process that runs beside the loop; telling the process is the caller's business. */
    void closeBeside(String caseNumber, String processId);
}
