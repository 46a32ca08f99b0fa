package io.cityloop.workflow;

/**
 * A user task as the diagram declares it.
 *
 * @param processId process it belongs to
 * @param elementId its id, for example {@code userTask_acceptReport}
 * @param name its name in the diagram
 * @param formId file name in {@code forms/} without ending
 * @param candidateGroup key of the role that may do it
 * @param status the status a case has while its token waits here
 * @param stage key of the clock that runs meanwhile
 */
public record UserTaskModel(
        String processId,
        String elementId,
        String name,
        String formId,
        String candidateGroup,
        String status,
        String stage) {}
