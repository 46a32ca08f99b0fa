package io.cityloop.rules;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets no request in before rules can judge, then follows what other nodes activate. A release whose own rules do not
 * compile does not start; a version of the city's own that does not compile any more is said in the log and on its page,
 * and its cases go to people.
 */
@Component
class RuleStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RuleStart.class);
    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final ShippedRules shipped;
    private final VersionBook book;
    private final RuleLibrary library;
    private final Duration poll;
    private @Nullable ScheduledExecutorService poller;

    RuleStart(ShippedRules shipped, VersionBook book, RuleLibrary library, RuleSettings settings) {
        this.shipped = shipped;
        this.book = book;
        this.library = library;
        this.poll = settings.poll();
    }

    @Override
    public synchronized void start() {
        if (poller != null) {
            return;
        }
        shipped.await();
        book.install(shipped);
        follow();
        poller = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("rule-versions").daemon().factory());
        poller.scheduleWithFixedDelay(this::followQuietly, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Learns of activations and compiles what they need. */
    void follow() {
        book.refresh();
        library.hold(book.needed());
    }

    private void followQuietly() {
        try {
            follow();
        } catch (RuntimeException e) {
            LOG.warn("Activations of rules cannot be read just now: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void stop() {
        if (poller != null) {
            poller.shutdown();
            poller = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return poller != null;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
