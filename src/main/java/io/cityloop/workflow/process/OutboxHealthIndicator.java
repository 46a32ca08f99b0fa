package io.cityloop.workflow.process;

import io.cityloop.workflow.persistence.Backlog;
import io.cityloop.workflow.persistence.EngineCommandMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Part {@code outbox} of the health page, and its two gauges: how many commands wait, and for how long. */
@Component
class OutboxHealthIndicator extends AbstractHealthIndicator {

    private final EngineCommandMapper commands;
    private final OutboxSettings settings;
    private final Clock clock;

    OutboxHealthIndicator(EngineCommandMapper commands, OutboxSettings settings, Clock clock, MeterRegistry meters) {
        super("The outbox cannot be read");
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
        Gauge.builder(
                        "cityloop.outbox.unsent",
                        commands,
                        outbox -> outbox.backlog().unsent())
                .description("Commands the engine has not taken yet")
                .register(meters);
        Gauge.builder(
                        "cityloop.outbox.oldest.age",
                        commands,
                        outbox -> age(outbox.backlog()).toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("How long the oldest of them has waited")
                .register(meters);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Backlog backlog = commands.backlog();
        Duration age = age(backlog);
        (age.compareTo(settings.unhealthyAfter()) > 0 ? builder.down() : builder.up())
                .withDetail("unsent", backlog.unsent())
                .withDetail("oldestUnsentSeconds", age.toSeconds());
    }

    private Duration age(Backlog backlog) {
        Instant oldest = backlog.oldest();
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
    }
}
