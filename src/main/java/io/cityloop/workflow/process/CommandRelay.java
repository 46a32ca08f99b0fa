package io.cityloop.workflow.process;

import io.cityloop.workflow.persistence.CommandRow;
import io.cityloop.workflow.persistence.EngineCommandMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends the commands of a case, oldest first, one at a time. The order holds over several nodes because only the
 * oldest unsent command of a case is ever taken, and taking it is one conditional update.
 */
@Component
@WhenEngineOn
class CommandRelay implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(CommandRelay.class);

    private final EngineCommandMapper commands;
    private final CommandSender sender;
    private final EnginePause pause;
    private final OutboxSettings settings;
    private final Clock clock;
    private final Counter drift;
    private final Semaphore senders;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("engine-command-", 0).factory());

    CommandRelay(
            EngineCommandMapper commands,
            CommandSender sender,
            EnginePause pause,
            OutboxSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.commands = commands;
        this.sender = sender;
        this.pause = pause;
        this.settings = settings;
        this.clock = clock;
        this.senders = new Semaphore(settings.senders());
        this.drift = Counter.builder("cityloop.engine.drift")
                .description("Commands about jobs the engine did not know on the first try")
                .register(meters);
    }

    /** A command of this case has just been committed: send at once, unless the engine is known to be away. */
    void committed(String caseNumber) {
        if (!pause.isOn()) {
            send(caseNumber, Set.of());
        }
    }

    /**
     * Sends on a thread of its own what waits for this case.
     *
     * @param reserved ids the caller holds a lease on
     */
    void send(String caseNumber, Set<Long> reserved) {
        threads.execute(() -> {
            senders.acquireUninterruptibly();
            try {
                drain(caseNumber, reserved);
            } catch (DataAccessException | TransactionException e) {
                log.warn("Commands of case {} stay in the outbox for now: {}", caseNumber, e.getMessage());
            } finally {
                senders.release();
            }
        });
    }

    private void drain(String caseNumber, Set<Long> reserved) {
        boolean goOn = true;
        while (goOn) {
            Optional<CommandRow> head = commands.head(caseNumber).filter(row -> isFree(row, reserved));
            goOn = head.isPresent() && claim(head.get()) && settle(head.get());
        }
    }

    /** New, due, or held by the caller itself; anything else is being sent by somebody or was put off. */
    private boolean isFree(CommandRow row, Set<Long> reserved) {
        return row.attempts() == 0
                || reserved.contains(row.id())
                || !row.nextTryAt().isAfter(clock.instant());
    }

    private boolean claim(CommandRow row) {
        return commands.claim(row.id(), row.attempts(), now().plus(settings.lease())) == 1;
    }

    private boolean settle(CommandRow row) {
        Sending sending = sender.send(row, row.attempts() > 0);
        switch (sending) {
            case Sending.Taken taken -> sent(row, false);
            case Sending.Known known -> sent(row, false);
            case Sending.Drifted drifted -> {
                drift.increment();
                log.warn(
                        "Drift: the engine does not know job {} of case {} (command {})",
                        row.jobKey(),
                        row.caseNumber(),
                        row.id());
                sent(row, true);
            }
            case Sending.Away away -> {
                pause.engineAway(away.reason());
                putOff(row, away.reason());
            }
            case Sending.Busy busy -> putOff(row, busy.reason());
            case Sending.Refused refused -> {
                log.error(
                        "The engine refuses command {} of case {} (try {}): {}",
                        row.id(),
                        row.caseNumber(),
                        row.attempts() + 1,
                        refused.reason());
                putOff(row, refused.reason());
            }
        }
        return sending instanceof Sending.Taken
                || sending instanceof Sending.Known
                || sending instanceof Sending.Drifted;
    }

    private void sent(CommandRow row, boolean drifted) {
        pause.engineAnswered();
        commands.markSent(row.id(), now(), drifted);
    }

    private void putOff(CommandRow row, String reason) {
        Duration wait = Duration.ofMillis(500L << Math.min(row.attempts(), 10));
        Duration capped = wait.compareTo(settings.longestBackOff()) > 0 ? settings.longestBackOff() : wait;
        commands.postpone(row.id(), now().plus(capped), reason.substring(0, Math.min(reason.length(), 500)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void destroy() {
        threads.close(); // what is being sent may finish; the rest is in the table
    }
}
