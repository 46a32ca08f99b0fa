package io.cityloop.workflow.process;

/** What came of sending one command. */
sealed interface Sending {

    /** The engine took it now. */
    record Taken() implements Sending {}

    /** The engine had it from an earlier try. */
    record Known() implements Sending {}

    /** First try, and the engine does not know the job: engine and record disagree. */
    record Drifted() implements Sending {}

    /** Nobody answered; nothing can be sent for now. */
    record Away(String reason) implements Sending {}

    /** The engine is too busy or cannot reach this partition; others may pass. */
    record Busy(String reason) implements Sending {}

    /** The engine refuses this command; somebody must look. */
    record Refused(String reason) implements Sending {}

    /** Name for metrics. */
    default String outcome() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
