package io.cityloop.crash;

/** A moment of a step (architecture.md section 4) at which the application dies as by {@code kill -9}. */
enum CrashPoint {
    /** A person's step is written, and not committed. */
    BEFORE_USER_COMMIT,
    /** A person's step is committed, and neither sent to the engine nor answered. */
    AFTER_USER_COMMIT,
    /** A command is claimed for sending, and not sent. */
    AFTER_CLAIM,
    /** The engine took a command, and the database does not know. */
    AFTER_SEND,
    /** A job of the engine is worked, and not committed. */
    BEFORE_JOB_COMMIT,
    /** A job of the engine is committed, and the engine does not know. */
    AFTER_JOB_COMMIT
}
