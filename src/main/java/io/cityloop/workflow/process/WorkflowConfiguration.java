package io.cityloop.workflow.process;

import io.camunda.client.CamundaClient;
import io.cityloop.workflow.EngineAway;
import io.cityloop.workflow.EngineProbe;
import java.net.URI;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's client and what it needs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EngineSettings.class, OutboxSettings.class})
class WorkflowConfiguration {

    /** No more jobs at a time than the database pool bears. */
    @Bean(destroyMethod = "shutdown")
    @WhenEngineOn
    ScheduledThreadPoolExecutor engineJobThreads(EngineSettings settings) {
        return new ScheduledThreadPoolExecutor(
                settings.jobThreads(),
                Thread.ofPlatform().daemon().name("engine-job-", 0).factory());
    }

    /** Closed by {@link EngineClientCloser}. */
    @Bean(destroyMethod = "")
    @WhenEngineOn
    CamundaClient engineClient(EngineSettings settings, ScheduledThreadPoolExecutor engineJobThreads) {
        if (settings.address() == null || settings.address().isBlank()) {
            throw new IllegalStateException("cityloop.engine.address is not set: give the engine's host:port, or set"
                    + " cityloop.engine.mode to embedded or off");
        }
        return CamundaClient.newClientBuilder()
                .applyEnvironmentVariableOverrides(false)
                .preferRestOverGrpc(false)
                .grpcAddress(URI.create("http://" + settings.address()))
                .defaultRequestTimeout(settings.requestTimeout())
                .jobWorkerExecutor(engineJobThreads, false)
                .build();
    }

    /** Nobody to ask. */
    @Bean
    @ConditionalOnProperty(name = "cityloop.engine.mode", havingValue = "off")
    EngineProbe noEngineProbe() {
        return jobKey -> {
            throw new EngineAway("The engine is switched off (cityloop.engine.mode=off)");
        };
    }

    /** One transaction for each job and each look into the outbox. */
    @Bean
    TransactionTemplate workflowTransaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
