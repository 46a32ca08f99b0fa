package io.cityloop.tasks.persistence;

import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseConcluded;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.tasks.TaskInterruption;
import io.cityloop.tasks.TaskState;
import io.cityloop.tasks.WorkTask;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class StoredInterruption implements TaskInterruption {

    private final TaskMapper mapper;
    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final CaseClocks clocks;
    private final ProcessCommands commands;
    private final Clock clock;

    StoredInterruption(
            TaskMapper mapper,
            CaseFiles cases,
            CaseTimeline timeline,
            CaseClocks clocks,
            ProcessCommands commands,
            Clock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.timeline = timeline;
        this.clocks = clocks;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void withdraw(String caseNumber, Actor actor, @Nullable String reason) {
        CaseFile caseFile = cases.lock(caseNumber);
        if (caseFile.status().concluded()) {
            throw new Conflict("tasks.roundOver");
        }
        boolean already = timeline.entries(caseNumber).stream()
                .anyMatch(entry ->
                        entry.round() == caseFile.round() && entry.action().equals("withdrawn"));
        if (already) {
            throw new Conflict("tasks.withdrawnAlready");
        }
        cancelOpen(caseNumber, caseFile.round());
        timeline.append(caseNumber, actor, "withdrawn", Map.of(), reason);
        commands.publish(caseNumber, ProcessIds.Message.WITHDRAWN, Map.of());
    }

    @Override
    public void interrupt(
            String caseNumber,
            String elementId,
            String messageName,
            Map<String, ?> variables,
            Actor actor,
            String action,
            Map<String, ?> details,
            @Nullable String reason) {
        CaseFile caseFile = cases.lock(caseNumber);
        WorkTask task = mapper.ofCase(caseNumber).stream()
                .filter(open -> open.state() == TaskState.OPEN
                        && open.round() == caseFile.round()
                        && open.elementId().equals(elementId))
                .findFirst()
                .orElseThrow(() -> new Conflict("tasks.nothingToInterrupt"));
        if (mapper.cancel(task.id(), now()) == 0) {
            throw new Conflict("tasks.nothingToInterrupt");
        }
        timeline.append(caseNumber, actor, action, details, reason);
        Map<String, Object> all = new LinkedHashMap<>(variables);
        all.put(ProcessIds.Variable.CLOCKS, clocks.engineClocks(caseNumber));
        commands.interruptTask(caseNumber, task.jobKey(), messageName, all);
    }

    @Override
    public void voidCase(String caseNumber, Actor actor, String reason) {
        CaseFile caseFile = cases.lock(caseNumber);
        if (caseFile.status().concluded()) {
            return;
        }
        cancelOpen(caseNumber, caseFile.round());
        timeline.append(caseNumber, actor, "voided", Map.of(), reason);
        commands.publish(caseNumber, ProcessIds.Message.VOIDED, Map.of());
    }

    @Override
    public void closeBeside(String caseNumber, String processId) {
        cases.lock(caseNumber);
        Instant now = now();
        mapper.ofCase(caseNumber).stream()
                .filter(task -> task.open() && task.processId().equals(processId))
                .forEach(task -> mapper.cancel(task.id(), now));
    }

    /** A task that arrived while the message that ends the round was under way has nobody to do it any more. */
    @EventListener
    void roundOver(CaseConcluded over) {
        cancelOpen(over.caseNumber(), over.round());
    }

    /** Of this round only: an appeal against an earlier one goes on. */
    private void cancelOpen(String caseNumber, int round) {
        Instant now = now();
        List<WorkTask> tasks = mapper.ofCase(caseNumber);
        tasks.stream()
                .filter(task -> task.open() && task.round() == round)
                .forEach(task -> mapper.cancel(task.id(), now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
