package io.cityloop.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/** A server that is brought back on the same port when it dies alone, and ended when we end. */
final class SupervisedServer implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final ServerPlan plan;
    private final Log log;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable ServerProcess process;
    private volatile long launched;

    SupervisedServer(ServerPlan plan, Log log) {
        this.plan = plan;
        this.log = log;
    }

    int port() {
        return plan.port();
    }

    /** The server's own process number; -1 while none runs. */
    long pid() {
        ServerProcess current = process;
        return current == null ? -1 : current.pid();
    }

    /** Starts the process without waiting for it to answer. */
    void launch() {
        try {
            ServerProcess.endLeftover(plan, log);
            launched = System.nanoTime();
            process = ServerProcess.start(plan);
        } catch (IOException e) {
            throw failure(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("interrupted", e);
        }
    }

    /** Waits until the server answers; fails when it dies first or the patience is over. */
    void awaitAnswering(Duration patience) {
        try {
            if (!answersWithin(patience)) {
                ServerProcess current = process;
                throw failure(
                        current != null && current.isAlive()
                                ? "no answer within " + patience.toSeconds() + " s"
                                : death(current),
                        null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("interrupted", e);
        }
    }

    /** Watches the launched server from now on and restarts it with growing pauses whenever it dies alone. */
    void supervise() {
        Thread.ofPlatform().daemon().name("watch " + plan.name()).start(this::watch);
    }

    private void watch() {
        try {
            int failures = 0;
            while (closing.getCount() > 0) {
                ServerProcess current = process;
                if (current != null && answersWithin(Duration.ofMinutes(10))) {
                    log.info("The %s answers on 127.0.0.1:%d (process %d, %.1f s)"
                            .formatted(plan.name(), plan.port(), current.pid(), secondsSince(launched)));
                    failures = 0;
                    current.awaitEnd();
                }
                if (closing.getCount() == 0) {
                    return;
                }
                Duration pause = pause(++failures);
                log.error("The %s stopped by itself (%s); starting it again on port %d in %d s"
                        .formatted(plan.name(), death(current), plan.port(), pause.toSeconds()));
                if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                relaunch(current);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void relaunch(@Nullable ServerProcess dead) throws InterruptedException {
        if (dead != null) {
            dead.stop();
        }
        process = null;
        if (closing.getCount() == 0) {
            return;
        }
        try {
            launched = System.nanoTime();
            process = ServerProcess.start(plan);
        } catch (IOException e) {
            log.error("The " + plan.name() + " could not be started: " + e.getMessage());
        }
    }

    private boolean answersWithin(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && closing.getCount() > 0) {
            ServerProcess current = process;
            if (current == null || !current.isAlive()) {
                return false;
            }
            if (plan.answering().getAsBoolean()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return false;
    }

    private String death(@Nullable ServerProcess dead) throws InterruptedException {
        String reason = plan.reason().get();
        String code = dead == null || dead.isAlive() ? "" : "exit code " + dead.awaitEnd();
        return reason.isEmpty() ? code + ", see " + plan.folder() : code + ", " + reason;
    }

    private EmbeddedServerFailure failure(String reason, @Nullable Throwable cause) {
        String message = "The " + plan.name() + " did not start: " + reason;
        String action = "Its files and logs are in " + plan.folder();
        return cause == null
                ? new EmbeddedServerFailure(message, action)
                : new EmbeddedServerFailure(message, action, cause);
    }

    private static Duration pause(int failures) {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    /** Stops the server in good order. */
    @Override
    public void close() {
        closing.countDown();
        synchronized (this) {
            ServerProcess current = process;
            if (current != null) {
                try {
                    current.stop();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
