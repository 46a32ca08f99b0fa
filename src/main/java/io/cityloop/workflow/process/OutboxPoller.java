package io.cityloop.workflow.process;

import io.cityloop.workflow.persistence.CommandRow;
import io.cityloop.workflow.persistence.EngineCommandMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds commands left behind by a crash, by an engine that was away, or by another node; and clears old sent ones. */
@Component
@WhenEngineOn
class OutboxPoller implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxPoller.class);
    private static final int PURGE_BATCH = 500;

    private final EngineCommandMapper commands;
    private final CommandRelay relay;
    private final EnginePause pause;
    private final TransactionTemplate transaction;
    private final OutboxSettings settings;
    private final Clock clock;
    private @Nullable ScheduledExecutorService threads;

    OutboxPoller(
            EngineCommandMapper commands,
            CommandRelay relay,
            EnginePause pause,
            TransactionTemplate workflowTransaction,
            OutboxSettings settings,
            Clock clock) {
        this.commands = commands;
        this.relay = relay;
        this.pause = pause;
        this.transaction = workflowTransaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends everything due. */
    void poll() {
        if (pause.isOn()) {
            return;
        }
        // while the engine is away one command asks whether it is back
        int limit = pause.isAway() ? 1 : settings.batch();
        List<CommandRow> reserved;
        do {
            reserved = reserve(limit);
            Map<String, List<CommandRow>> byCase =
                    reserved.stream().collect(Collectors.groupingBy(CommandRow::caseNumber));
            byCase.forEach((caseNumber, rows) ->
                    relay.send(caseNumber, rows.stream().map(CommandRow::id).collect(Collectors.toSet())));
        } while (reserved.size() == settings.batch() && !pause.isAway());
    }

    private List<CommandRow> reserve(int limit) {
        return transaction.execute(status -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            List<CommandRow> due = commands.lockDue(now, limit);
            if (!due.isEmpty()) {
                commands.reserve(due.stream().map(CommandRow::id).toList(), now.plus(settings.lease()));
            }
            return due;
        });
    }

    /** Removes what was sent long ago, in batches small enough to hold no lock for long. */
    void purge() {
        Instant before = clock.instant().minus(settings.keepSent()).truncatedTo(ChronoUnit.MILLIS);
        while (commands.purgeSentBefore(before, PURGE_BATCH) == PURGE_BATCH) {
            log.debug("Purged {} sent commands", PURGE_BATCH);
        }
    }

    private static Runnable guarded(String what, Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.warn("Could not {} the outbox: {}", what, e.getMessage()); // the next turn tries again
            }
        };
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("outbox-poller").factory());
        long poll = settings.poll().toMillis();
        started.scheduleWithFixedDelay(guarded("poll", this::poll), poll, poll, TimeUnit.MILLISECONDS);
        started.scheduleWithFixedDelay(guarded("purge", this::purge), 1, 10, TimeUnit.MINUTES);
        threads = started;
    }

    @Override
    public synchronized void stop() {
        if (threads != null) {
            threads.close();
            threads = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    /** After the connection to the engine, before the web server. */
    @Override
    public int getPhase() {
        return EngineConnection.PHASE + 1;
    }
}
