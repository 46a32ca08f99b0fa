package io.cityloop.workflow;

/** Told when a process waits for a person; implemented by the work list. */
public interface UserTaskListener {

    /**
     * A user task has arrived. Called inside a transaction, and called again for the same {@link EngineJob#key()} when
     * the engine delivers again: the second call must change nothing if the row is there, and write it if it is not.
     */
    void arrived(EngineJob job);
}
