package io.cityloop.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the diagrams in {@code processes/} say, read once at start. */
public interface ProcessModels {

    /** Ids of all processes, sorted. */
    Set<String> processIds();

    /** Every user task of every process, in the order of the diagrams. */
    List<UserTaskModel> userTasks();

    /**
     * The user task with this element id.
     *
     * @throws IllegalArgumentException when no diagram has it
     */
    UserTaskModel userTask(String elementId);

    /** Every job type the diagrams ask for, user tasks left out. */
    Set<String> jobTypes();

    /** The diagram as BPMN XML, to be shown; empty when there is no such process. */
    Optional<String> bpmn(String processId);

    /** The name an element carries in its diagram; empty when it has none. */
    Optional<String> elementName(String processId, String elementId);
}
