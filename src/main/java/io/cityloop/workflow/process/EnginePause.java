package io.cityloop.workflow.process;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Remembers that the engine does not answer, so that one command probes it instead of all of them. */
@Component
@WhenEngineOn
class EnginePause {

    private static final Logger log = LoggerFactory.getLogger(EnginePause.class);
    private static final long SHORTEST = Duration.ofMillis(500).toNanos();
    private static final long LONGEST = Duration.ofSeconds(5).toNanos();

    private long length;
    private long until;

    /** Whether nothing should be sent right now. */
    synchronized boolean isOn() {
        return length > 0 && System.nanoTime() - until < 0;
    }

    /** Whether the engine did not answer last time, even if it may be asked again. */
    synchronized boolean isAway() {
        return length > 0;
    }

    /** Nobody answered. */
    synchronized void engineAway(String reason) {
        if (isOn()) {
            return; // told by a command that was under way at the same time
        }
        if (length == 0) {
            log.warn("The engine does not answer; commands wait in the outbox ({})", reason);
        }
        length = length == 0 ? SHORTEST : Math.min(length * 2, LONGEST);
        until = System.nanoTime() + length;
    }

    /** It answered, whatever it said. */
    synchronized void engineAnswered() {
        if (length > 0) {
            log.info("The engine answers again");
            length = 0;
        }
    }
}
