package io.cityloop.workflow.process;

import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds.Variable;
import io.cityloop.workflow.persistence.CommandKind;
import io.cityloop.workflow.persistence.CommandRow;
import io.cityloop.workflow.persistence.EngineCommandMapper;
import io.cityloop.workflow.persistence.EngineJobMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes commands where the decision was written, and wakes the relay once both are committed. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Outbox implements ProcessCommands {

    private final EngineCommandMapper commands;
    private final EngineJobMapper jobs;
    private final ObjectProvider<CommandRelay> relay;
    private final CaseMoves moves;
    private final OutboxSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    Outbox(
            EngineCommandMapper commands,
            EngineJobMapper jobs,
            ObjectProvider<CommandRelay> relay,
            CaseMoves moves,
            OutboxSettings settings,
            JsonMapper json,
            Clock clock) {
        this.commands = commands;
        this.jobs = jobs;
        this.relay = relay;
        this.moves = moves;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void start(String caseNumber, int round, String messageName, Map<String, ?> variables) {
        Map<String, Object> all = new LinkedHashMap<>(variables);
        all.put(Variable.CASE_NUMBER, caseNumber);
        all.put(Variable.ROUND, round);
        write(caseNumber, CommandKind.START, messageName, caseNumber + "#" + round, null, null, all);
    }

    @Override
    public void completeTask(String caseNumber, long jobKey, Map<String, ?> variables) {
        write(caseNumber, CommandKind.COMPLETE_TASK, null, null, null, jobKey, variables);
        jobs.end(jobKey, caseNumber, now());
    }

    @Override
    public void publish(String caseNumber, String messageName, Map<String, ?> variables) {
        write(caseNumber, CommandKind.PUBLISH, messageName, null, null, null, variables);
    }

    @Override
    public void startBeside(
            String caseNumber,
            int round,
            String messageName,
            String correlationKey,
            String applicationId,
            Map<String, ?> variables) {
        Map<String, Object> all = new LinkedHashMap<>(variables);
        all.put(Variable.CASE_NUMBER, caseNumber);
        all.put(Variable.ROUND, round);
        all.put(Variable.APPLICATION_ID, applicationId);
        String identity = messageName + "#" + applicationId;
        write(caseNumber, CommandKind.START, messageName, identity, correlationKey, null, all);
    }

    @Override
    public void publishBeside(String caseNumber, String messageName, String applicationId, Map<String, ?> variables) {
        write(caseNumber, CommandKind.PUBLISH, messageName, null, applicationId, null, variables);
    }

    @Override
    public void interruptTask(String caseNumber, long jobKey, String messageName, Map<String, ?> variables) {
        publish(caseNumber, messageName, variables);
        jobs.end(jobKey, caseNumber, now());
    }

    private void write(
            String caseNumber,
            CommandKind kind,
            @Nullable String messageName,
            @Nullable String messageId,
            @Nullable String correlationKey,
            @Nullable Long jobKey,
            Map<String, ?> variables) {
        Instant now = now();
        commands.insert(new CommandRow(
                0,
                caseNumber,
                kind,
                messageName,
                messageId,
                correlationKey,
                jobKey,
                json.writeValueAsString(variables),
                now,
                0,
                now.plus(settings.leftBehind())));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                moves.told(caseNumber, now);
                relay.ifAvailable(ready -> ready.committed(caseNumber));
            }
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
