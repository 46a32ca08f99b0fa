package io.cityloop.workflow.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * At start: waits for the engine, deploys the diagrams, opens the workers. An engine that stays away does not keep the
 * application from starting, since reports are taken without it; the connection is then made as soon as it comes.
 */
@Component
@WhenEngineOn
class EngineConnection implements SmartLifecycle {

    /** Before the web server, which starts near the end, so that a page never meets an engine without diagrams. */
    static final int PHASE = 0;

    private static final Logger log = LoggerFactory.getLogger(EngineConnection.class);

    private final CamundaClient client;
    private final Deployment deployment;
    private final WorkerRegistrar workers;
    private final EngineSettings settings;
    private volatile boolean running;

    EngineConnection(CamundaClient client, Deployment deployment, WorkerRegistrar workers, EngineSettings settings) {
        this.client = client;
        this.deployment = deployment;
        this.workers = workers;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        Attempt attempt = new Attempt();
        Thread.ofPlatform().daemon().name("engine-connection").start(attempt);
        if (!attempt.isOverWithin(settings.startWait().toMillis())) {
            log.error(
                    "The engine at {} has not answered for {} s. Starting without it: reports are taken, work waits"
                            + " until it comes.",
                    settings.address(),
                    settings.startWait().toSeconds());
        }
        attempt.rethrow();
    }

    @Override
    public void stop() {
        running = false;
        workers.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Tries once a second until it worked or a diagram was refused. */
    private final class Attempt implements Runnable {

        private final CountDownLatch over = new CountDownLatch(1);
        private volatile @Nullable RuntimeException refused;

        @Override
        public void run() {
            String lastComplaint = "";
            while (running && over.getCount() > 0) {
                try {
                    connect();
                    over.countDown();
                } catch (Deployment.RefusedDeployment e) {
                    refused = e;
                    log.error(e.getMessage());
                    over.countDown();
                } catch (ClientException e) {
                    String complaint = String.valueOf(e.getMessage());
                    if (!complaint.equals(lastComplaint)) {
                        log.info("Waiting for the engine at {}: {}", settings.address(), complaint);
                    }
                    lastComplaint = complaint;
                    pause();
                }
            }
        }

        private void connect() {
            client.newTopologyRequest().send().join();
            deployment.deploy();
            if (running) {
                workers.open();
            }
        }

        private void pause() {
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                over.countDown();
            }
        }

        boolean isOverWithin(long millis) {
            try {
                return over.await(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        void rethrow() {
            if (refused != null) {
                running = false;
                throw refused;
            }
        }
    }
}
