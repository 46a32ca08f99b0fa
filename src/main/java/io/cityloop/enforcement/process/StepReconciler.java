package io.cityloop.enforcement.process;

import io.cityloop.enforcement.EnforcementSettings;
import io.cityloop.enforcement.PenaltyStep;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.enforcement.persistence.PenaltyStepMapper;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.EngineAway;
import io.cityloop.workflow.EngineProbe;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares open steps with the engine: a step whose job is gone can be done by nobody. Asking prolongs the lock. */
@Component
class StepReconciler {

    private static final Logger log = LoggerFactory.getLogger(StepReconciler.class);

    private final PenaltyStepMapper steps;
    private final PenaltyActs acts;
    private final EngineProbe probe;
    private final EnforcementSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StepReconciler(
            PenaltyStepMapper steps,
            PenaltyActs acts,
            EngineProbe probe,
            EnforcementSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.steps = steps;
        this.acts = acts;
        this.probe = probe;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Looks once; without an engine there is nothing to compare with. */
    @Scheduled(fixedDelayString = "${cityloop.enforcement.reconcile-every:1m}", initialDelayString = "1m")
    void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            for (PenaltyStep step : steps.notSeenSince(now.minus(settings.probeAfter()), settings.batch())) {
                if (probe.isWaiting(step.jobKey())) {
                    steps.seen(step.id(), now);
                } else {
                    close(step, now);
                }
            }
        } catch (EngineAway away) {
            log.debug("Not reconciled: {}", away.getMessage());
        }
    }

    private void close(PenaltyStep step, Instant now) {
        transaction.executeWithoutResult(status -> {
            acts.lock(step.penaltyId());
            if (steps.cancel(step.id(), now) == 1) {
                log.warn("Step {} of penalty file {} is gone from the engine", step.elementId(), step.penaltyId());
                acts.append(step.penaltyId(), Actor.system(), "step.gone", Map.of("step", step.elementId()));
            }
        });
    }
}
