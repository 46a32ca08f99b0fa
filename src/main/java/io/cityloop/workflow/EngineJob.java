package io.cityloop.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work the engine hands out: a service task, an end event with work, or a user task.
 *
 * @param key the engine's key of the job
 * @param type job type, {@code io.camunda.zeebe:userTask} for user tasks
 * @param elementId id of the element in the diagram
 * @param elementInstanceKey key of this visit of the element
 * @param processInstanceKey key of the running process
 * @param processId id of the process
 * @param processVersion deployed version of the process
 * @param caseNumber the case, from process variable {@code caseNumber}
 * @param headers task headers of the element, for user tasks also assignee, candidate groups and form key
 * @param variables process variables visible at the element
 */
public record EngineJob(
        long key,
        String type,
        String elementId,
        long elementInstanceKey,
        long processInstanceKey,
        String processId,
        int processVersion,
        String caseNumber,
        Map<String, String> headers,
        Map<String, Object> variables) {

    /** Header of a user task: who it is assigned to; the engine leaves it out when nobody is. */
    public static final String ASSIGNEE = "io.camunda.zeebe:assignee";

    /** A task header, or null when the element has none of this name. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** A process variable as text, or null when it is absent, null or the empty string (the engine's "nobody"). */
    public @Nullable String text(String variable) {
        Object value = variables.get(variable);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    /** The person the diagram gives this task to, or null when it is open to the candidate group. */
    public @Nullable String assignee() {
        String assignee = headers.get(ASSIGNEE);
        return assignee == null || assignee.isEmpty() ? null : assignee;
    }
}
