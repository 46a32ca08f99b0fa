package io.cityloop.workflow;

import java.util.Map;

/**
 * What the application tells the engine. Every call writes one row into the outbox, in the transaction of the caller
 * (without one it throws {@link org.springframework.transaction.IllegalTransactionStateException}); the row is sent
 * after commit, in order within a case, and again until the engine has said that it took it.
 *
 * <p>Two transactions that speak about the same case must be serialised by the caller (lock the case first), because
 * the order of the rows is the order of sending.
 */
public interface ProcessCommands {

    /**
     * Starts one round of a case by a message start event.
     *
     * @param caseNumber correlation key and, with the round, the identity of the message: sent twice, it starts once
     * @param round 1 for the first round, one more for every reopening
     * @param messageName name of the start message, see {@link ProcessIds}
     * @param variables process variables; {@code caseNumber} and {@code round} are added
     */
    void start(String caseNumber, int round, String messageName, Map<String, ?> variables);

    /**
     * Completes a user task.
     *
     * @param jobKey the {@link EngineJob#key()} with which the task arrived
     * @param variables process variables to set, {@code outcome} among them
     */
    void completeTask(String caseNumber, long jobKey, Map<String, ?> variables);

    /**
     * Publishes a message to the running round of a case.
     *
     * @param messageName name of the message, see {@link ProcessIds}
     * @param variables process variables the message carries
     */
    void publish(String caseNumber, String messageName, Map<String, ?> variables);

    /**
     * Starts a process that runs beside the loop: an application, or a supervision.
     *
     * @param round the round it speaks of; {@code caseNumber} and {@code round} are added to the variables
     * @param messageName name of the start message, see {@link ProcessIds}
     * @param correlationKey what the diagram correlates the start message by; the engine runs at most one instance of a
     *     process for each key at a time
     * @param applicationId identity of the message: sent twice, it starts once
     */
    void startBeside(
            String caseNumber,
            int round,
            String messageName,
            String correlationKey,
            String applicationId,
            Map<String, ?> variables);

    /**
     * Publishes a message to a process that runs beside the loop.
     *
     * @param applicationId what the diagram correlates the message by
     */
    void publishBeside(String caseNumber, String messageName, String applicationId, Map<String, ?> variables);

    /**
     * Publishes a message that takes an open user task away (its boundary event interrupts it). The caller has closed
     * its own row of the task in the same transaction.
     *
     * @param jobKey the job of the task that ends without being completed
     */
    void interruptTask(String caseNumber, long jobKey, String messageName, Map<String, ?> variables);
}
