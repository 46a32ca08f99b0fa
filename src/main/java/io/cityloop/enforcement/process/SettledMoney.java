package io.cityloop.enforcement.process;

import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltySettled;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Everything is paid: the procedure hears of it, and what compulsory execution waited for goes away. */
@Component
class SettledMoney {

    private final PenaltyActs acts;
    private final OpenSteps steps;
    private final StepClocks clocks;
    private final ProcessCommands commands;

    SettledMoney(PenaltyActs acts, OpenSteps steps, StepClocks clocks, ProcessCommands commands) {
        this.acts = acts;
        this.steps = steps;
        this.clocks = clocks;
        this.commands = commands;
    }

    @EventListener
    void settled(PenaltySettled settled) {
        PenaltyFile file = acts.lock(settled.penaltyId());
        acts.append(file.id(), Actor.system(), "money.settled", Map.of());
        steps.cancel(file.id(), step -> step.processId().equals(ProcessIds.Process.COMPULSORY_EXECUTION));
        commands.publish(
                file.id(),
                ProcessIds.Message.PENALTY_PAID,
                Map.of(ProcessIds.Variable.CLOCKS, clocks.of(acts.record(file.id()))));
    }
}
