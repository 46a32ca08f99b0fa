package io.cityloop.workflow.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.Topology;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Part {@code engine} of the health page: whether every partition of the engine has a leader. */
@Component
@WhenEngineOn
class EngineHealthIndicator extends AbstractHealthIndicator {

    private final CamundaClient client;

    EngineHealthIndicator(CamundaClient client) {
        super("The engine does not answer");
        this.client = client;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Topology topology = client.newTopologyRequest()
                .requestTimeout(Duration.ofSeconds(3))
                .send()
                .join();
        long led = topology.getBrokers().stream()
                .flatMap(broker -> broker.getPartitions().stream())
                .filter(partition -> partition.isLeader())
                .count();
        (led == topology.getPartitionsCount() && led > 0 ? builder.up() : builder.down())
                .withDetail("brokers", topology.getBrokers().size())
                .withDetail("partitions", topology.getPartitionsCount())
                .withDetail("partitionsWithLeader", led)
                .withDetail("version", topology.getGatewayVersion());
    }
}
