package io.cityloop.workflow.persistence;

/** What an outbox row asks of the engine. */
public enum CommandKind {
    /** Publish a start message. */
    START,
    /** Complete the job of a user task. */
    COMPLETE_TASK,
    /** Publish a message to the running round. */
    PUBLISH
}
