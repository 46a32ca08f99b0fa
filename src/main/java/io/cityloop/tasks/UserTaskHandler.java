package io.cityloop.tasks;

import java.util.Map;

/**
 * What doing one user task means; business modules give one bean per user task. Called inside the transaction that also
 * writes the task row, the timeline entry, the photos and the command to the engine; an exception undoes all of it.
 */
public interface UserTaskHandler {

    /** The user task in the diagram, for example {@code userTask_acceptReport}. */
    String elementId();

    /**
     * Checks what only the business knows and writes it. The case is locked; the timeline entry of the step itself, its
     * photos, {@code outcome} and {@code clocks} are the work list's business.
     *
     * @return further process variables; null is written as the empty string for assignees
     * @throws io.cityloop.identity.RejectedInput naming the field
     * @throws io.cityloop.identity.NotAllowed when this person may not do it to this case
     * @throws io.cityloop.identity.Conflict when the case no longer allows it
     */
    Map<String, ?> complete(TaskCompletion completion);
}
