package io.cityloop.enforcement.process;

import io.cityloop.enforcement.GoodsEnd;
import io.cityloop.enforcement.GoodsState;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.enforcement.persistence.GoodsRow;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.RejectedInput;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When what may be done with a seized thing. */
@Component
class GoodsGuards {

    private static final Set<GoodsState> FOR_GOOD = Set.of(GoodsState.SOLD, GoodsState.DESTROYED);
    private static final int LONGEST = 1000;

    private final StatutoryTerms terms;

    GoodsGuards(StatutoryTerms terms) {
        this.terms = terms;
    }

    /** Refuses to change what is no longer held; a confiscated thing may still be sold or destroyed. */
    void requireHeld(GoodsRow row) {
        if (!row.state().equals(GoodsState.HELD.name())) {
            throw new Conflict("enforcement.goods.ended");
        }
    }

    /** Refuses an end the law does not allow, naming the field. */
    void requireAllowed(GoodsRow row, GoodsEnd end, LocalDate today) {
        boolean confiscated = row.state().equals(GoodsState.CONFISCATED.name());
        GoodsState state = end.state();
        LocalDate on = end.on();
        if (state == null || state == GoodsState.HELD || confiscated && state == GoodsState.CONFISCATED) {
            throw new RejectedInput("state", "enforcement.goods.state");
        }
        if (!confiscated || !FOR_GOOD.contains(state)) {
            requireHeld(row);
        }
        if (on == null || on.isAfter(today) || on.isBefore(row.seizedOn())) {
            throw new RejectedInput("on", "enforcement.goods.day");
        }
        if (end.reason() == null || end.reason().isBlank() || end.reason().length() > LONGEST) {
            throw new RejectedInput("reason", "enforcement.goods.reason");
        }
        if (FOR_GOOD.contains(state)) {
            requireForGood(row, end, on, confiscated);
        } else if (end.proceeds() != null) {
            throw new RejectedInput("proceeds", "enforcement.goods.proceeds");
        }
    }

    private void requireForGood(GoodsRow row, GoodsEnd end, LocalDate on, boolean confiscated) {
        if (end.evidence() == null || !end.evidence().matches("[0-9a-f]{64}")) {
            throw new RejectedInput("evidence", "enforcement.goods.evidence");
        }
        if ((end.state() == GoodsState.SOLD) != (end.proceeds() != null)) {
            throw new RejectedInput("proceeds", "enforcement.goods.proceeds");
        }
        if (!confiscated && !isForfeited(row, on)) {
            throw new RejectedInput(
                    "state", row.perishable() ? "enforcement.goods.notCalled" : "enforcement.goods.notForfeited");
        }
    }

    /** Perishable and nobody came after the call, or told to fetch it and sixty days have passed. */
    private boolean isForfeited(GoodsRow row, LocalDate on) {
        boolean called = row.perishable()
                && row.calledOn() != null
                && on.isAfter(terms.due("perishableNotice", row.calledOn()).lastDay());
        return called || row.unclaimedOn() != null && on.isAfter(row.unclaimedOn());
    }
}
