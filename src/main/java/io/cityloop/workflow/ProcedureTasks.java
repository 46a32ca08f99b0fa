package io.cityloop.workflow;

import java.util.Set;

/**
 * Told when one of its own processes waits for a person, instead of the work list: for a module whose processes speak of
 * something else than a case of the loop.
 */
public interface ProcedureTasks {

    /** The processes whose user tasks come here. */
    Set<String> processIds();

    /**
     * A user task has arrived; the same promise as {@link UserTaskListener#arrived}.
     *
     * @param job {@link EngineJob#caseNumber()} is whatever number its process was started with
     */
    void arrived(EngineJob job);
}
