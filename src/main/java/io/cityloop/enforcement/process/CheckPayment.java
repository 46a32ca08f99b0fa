package io.cityloop.enforcement.process;

import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The day to pay has come: settled, on plan, or late. */
@Component
class CheckPayment implements ServiceTaskWorker {

    private final PenaltyActs acts;
    private final Payments payments;
    private final StepClocks clocks;

    CheckPayment(PenaltyActs acts, Payments payments, StepClocks clocks) {
        this.acts = acts;
        this.payments = payments;
        this.clocks = clocks;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.CHECK_PAYMENT;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        PenaltyFile file = acts.lock(job.caseNumber());
        PaymentState state = payments.state(file.id());
        if (state == PaymentState.LATE) {
            acts.append(file.id(), Actor.system(), "payment.late", Map.of());
        }
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("paymentState", state.name());
        variables.put("paymentDueAt", payments.nextDueAt(file.id()).toString());
        variables.put(ProcessIds.Variable.CLOCKS, clocks.of(acts.record(file.id())));
        return variables;
    }
}
