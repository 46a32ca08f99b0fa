package io.cityloop.embedded;

/** Why a server that CityLoop brings along does not run, in one line, with what a person can do about it. */
final class EmbeddedServerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    EmbeddedServerFailure(String message, String action) {
        super(message);
        this.action = action;
    }

    EmbeddedServerFailure(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /** What a person can do about it. */
    String action() {
        return action;
    }
}
