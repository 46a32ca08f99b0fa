package io.cityloop.tasks;

/** What became of a task. */
public enum TaskState {
    /** Waits for somebody. */
    OPEN,
    /** Done. */
    COMPLETED,
    /** Taken away: the case was withdrawn, answered by a message, or ended otherwise. */
    CANCELLED
}
