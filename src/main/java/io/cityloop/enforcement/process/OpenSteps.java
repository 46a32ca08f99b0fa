package io.cityloop.enforcement.process;

import io.cityloop.enforcement.PenaltyStep;
import io.cityloop.enforcement.persistence.PenaltyStepMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Takes away the rows of steps that a message or timer ends in the engine. Needs a transaction of the caller. */
@Component
class OpenSteps {

    private final PenaltyStepMapper steps;
    private final Clock clock;

    OpenSteps(PenaltyStepMapper steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /** All open steps of a file. */
    void cancelAll(String penaltyId) {
        cancel(penaltyId, step -> true);
    }

    /** Those that match. */
    void cancel(String penaltyId, Predicate<PenaltyStep> which) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        steps.of(penaltyId).stream()
                .filter(PenaltyStep::open)
                .filter(which)
                .forEach(step -> steps.cancel(step.id(), now));
    }

    /** A step waits at this element. */
    boolean waitsAt(String penaltyId, String elementId) {
        return steps.of(penaltyId).stream()
                .anyMatch(step -> step.open() && step.elementId().equals(elementId));
    }
}
