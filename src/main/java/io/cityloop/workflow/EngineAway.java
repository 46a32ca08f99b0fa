package io.cityloop.workflow;

/** The engine is switched off or does not answer; nothing is known about what it holds. */
public class EngineAway extends RuntimeException {

    /** With a sentence that says what was asked. */
    public EngineAway(String message) {
        super(message);
    }

    /** With a sentence that says what was asked, and the client's own complaint. */
    public EngineAway(String message, Throwable cause) {
        super(message, cause);
    }
}
