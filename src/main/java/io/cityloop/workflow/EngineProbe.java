package io.cityloop.workflow;

/** Asks the engine about one job; for the reconciler, never inside a web request. */
public interface EngineProbe {

    /**
     * Whether the engine still waits for this job; asking also prolongs the job's lock.
     *
     * @throws EngineAway when the engine cannot be asked
     */
    boolean isWaiting(long jobKey);
}
