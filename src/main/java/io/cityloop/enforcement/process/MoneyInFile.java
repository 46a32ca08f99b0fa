package io.cityloop.enforcement.process;

import io.cityloop.enforcement.MoneyChanged;
import io.cityloop.enforcement.persistence.PenaltyActs;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every order, payment, pause, plan, reduction and refund stands in the chain of its file. */
@Component
class MoneyInFile {

    private final PenaltyActs acts;

    MoneyInFile(PenaltyActs acts) {
        this.acts = acts;
    }

    @EventListener
    void changed(MoneyChanged change) {
        if (acts.exists(change.penaltyId())) {
            acts.append(change.penaltyId(), change.actor(), "money." + change.kind(), new TreeMap<>(change.details()));
        }
    }
}
