package io.cityloop.workflow.process;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Closes the client, but does not wait for it for ever: with a dead engine behind it, closing a job stream has been
 * seen to hang on the client's own lock, which would keep the application from ending.
 */
@Component
@WhenEngineOn
class EngineClientCloser implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(EngineClientCloser.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CamundaClient client;

    EngineClientCloser(CamundaClient client) {
        this.client = client;
    }

    /** Runs a closing step on a thread of its own and waits a while for it. */
    static void patiently(String what, Runnable closing) {
        Thread thread = Thread.ofPlatform().daemon().name("engine-close").start(closing);
        try {
            if (!thread.join(PATIENCE)) {
                log.warn("The engine's client does not close {}; leaving it", what);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        patiently("its connection", client::close);
    }
}
