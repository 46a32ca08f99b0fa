package io.cityloop.workflow;

import java.util.Map;

/**
 * Does the work of one job type; every bean of this type becomes a worker. The work and the memory that it was done
 * are one transaction, so a job delivered twice is worked once and answered twice.
 */
public interface ServiceTaskWorker {

    /** The type in the diagram's {@code zeebe:taskDefinition}, for example {@code dispatch.routeCase}. */
    String jobType();

    /**
     * Does the work inside a transaction the registrar has opened. An exception rolls back and lets the engine deliver
     * again, until the retries run out and an incident is raised.
     *
     * @return process variables to set; must be writable as JSON; empty when there are none
     */
    Map<String, ?> work(EngineJob job);
}
