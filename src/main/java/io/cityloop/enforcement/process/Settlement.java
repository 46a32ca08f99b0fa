package io.cityloop.enforcement.process;

import io.cityloop.enforcement.PenaltyMoney;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How a file's money stands. */
@Component
class Settlement {

    private final PenaltyMoney money;

    Settlement(PenaltyMoney money) {
        this.money = money;
    }

    /** Nothing is owed any more, or nothing ever was. */
    boolean isSettled(StepCompletion done) {
        boolean owed = done.record()
                .decision()
                .map(act -> act.fen("fineFen") + act.fen("confiscationFen") > 0)
                .orElse(false);
        return !owed || money.read(done.penaltyId(), done.today()).settled();
    }

    /** The party has paid more than it owes since review or court changed the decision. */
    boolean owesRefund(StepCompletion done) {
        return money.find(done.penaltyId(), done.today(), Locale.CHINESE)
                .map(reading -> !reading.refundable().isZero())
                .orElse(false);
    }
}
