package io.cityloop.workflow.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.cityloop.workflow.persistence.CommandRow;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Sends one command and reads the engine's answer. */
@Component
@WhenEngineOn
class CommandSender {

    private final CamundaClient client;
    private final OutboxSettings settings;
    private final MeterRegistry meters;

    CommandSender(CamundaClient client, OutboxSettings settings, MeterRegistry meters) {
        this.client = client;
        this.settings = settings;
        this.meters = meters;
    }

    /**
     * Sends and waits for the answer.
     *
     * @param repeat whether an earlier try may have reached the engine
     */
    Sending send(CommandRow command, boolean repeat) {
        Timer.Sample sample = Timer.start(meters);
        Sending sending = answer(command, repeat);
        sample.stop(meters.timer("cityloop.command.send", "kind", command.kind().name(), "outcome", sending.outcome()));
        return sending;
    }

    private Sending answer(CommandRow command, boolean repeat) {
        try {
            switch (command.kind()) {
                case START -> publish(command, command.messageId(), settings.startTimeToLive());
                case PUBLISH ->
                    publish(command, command.caseNumber() + "/" + command.id(), settings.messageTimeToLive());
                case COMPLETE_TASK ->
                    client.newCompleteCommand(Objects.requireNonNull(command.jobKey()))
                            .variables(command.payload())
                            .send()
                            .join();
            }
            return new Sending.Taken();
        } catch (ClientStatusException e) {
            return meaning(e, repeat);
        } catch (ClientException e) {
            return new Sending.Away(String.valueOf(e.getMessage()));
        }
    }

    private void publish(CommandRow command, @org.jspecify.annotations.Nullable String messageId, Duration timeToLive) {
        client.newPublishMessageCommand()
                .messageName(Objects.requireNonNull(command.messageName()))
                .correlationKey(Objects.requireNonNullElse(command.correlationKey(), command.caseNumber()))
                .messageId(Objects.requireNonNull(messageId))
                .timeToLive(timeToLive)
                .variables(command.payload())
                .send()
                .join();
    }

    private static Sending meaning(ClientStatusException e, boolean repeat) {
        String reason = e.getStatusCode() + ": " + e.getStatus().getDescription();
        return switch (e.getStatusCode()) {
            case ALREADY_EXISTS -> new Sending.Known();
            case NOT_FOUND -> repeat ? new Sending.Known() : new Sending.Drifted();
            case UNAVAILABLE -> new Sending.Away(reason);
            case DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, CANCELLED, INTERNAL, UNKNOWN ->
                new Sending.Busy(reason);
            default -> new Sending.Refused(reason);
        };
    }
}
