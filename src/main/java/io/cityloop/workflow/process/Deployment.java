package io.cityloop.workflow.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.DeploymentEvent;
import io.cityloop.workflow.domain.Diagram;
import io.grpc.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives all diagrams to the engine in one go. The engine compares checksums: an unchanged diagram gets no new version,
 * so every node may deploy at every start.
 */
@Component
@WhenEngineOn
class Deployment {

    private static final Logger log = LoggerFactory.getLogger(Deployment.class);

    private final CamundaClient client;
    private final LoadedProcesses processes;

    Deployment(CamundaClient client, LoadedProcesses processes) {
        this.client = client;
        this.processes = processes;
    }

    /**
     * Deploys.
     *
     * @throws RefusedDeployment when the engine finds a mistake in a diagram, with its words
     * @throws ClientStatusException when it cannot be reached just now
     */
    void deploy() {
        DeployResourceCommandStep2 command = null;
        for (Diagram diagram : processes.diagrams()) {
            command = command == null
                    ? client.newDeployResourceCommand().addResourceBytes(diagram.content(), diagram.file())
                    : command.addResourceBytes(diagram.content(), diagram.file());
        }
        if (command == null) {
            return;
        }
        try {
            DeploymentEvent deployed = command.send().join();
            deployed.getProcesses()
                    .forEach(process ->
                            log.info("Process {} is at version {}", process.getBpmnProcessId(), process.getVersion()));
        } catch (ClientStatusException e) {
            if (e.getStatusCode() == Status.Code.INVALID_ARGUMENT) {
                throw new RefusedDeployment(String.valueOf(e.getStatus().getDescription()));
            }
            throw e;
        }
    }

    /** A diagram the engine does not take. */
    static final class RefusedDeployment extends RuntimeException {
        RefusedDeployment(String reason) {
            super("The engine refuses a diagram in processes/: " + reason);
        }
    }
}
