package io.cityloop.enforcement.process;

import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.Instalment;
import io.cityloop.enforcement.MoneyReading;
import io.cityloop.enforcement.PenaltyAct;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.identity.Actor;
import io.cityloop.identity.RejectedInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The money of a file as the procedure sees it. */
@Component
class Payments {

    private final PenaltyMoney money;
    private final StepClocks clocks;
    private final ZoneId zone;

    Payments(PenaltyMoney money, StepClocks clocks, ZoneId zone) {
        this.money = money;
        this.clocks = clocks;
        this.zone = zone;
    }

    /** The end, in the city, of the last day of what is due next. */
    Instant nextDueAt(String penaltyId) {
        LocalDate dueDate = money.read(penaltyId, clocks.today()).dueDate();
        return dueDate.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** How the sum stands today. */
    PaymentState state(String penaltyId) {
        MoneyReading reading = money.read(penaltyId, clocks.today());
        if (reading.settled()) {
            return PaymentState.SETTLED;
        }
        return reading.late() ? PaymentState.LATE : PaymentState.ON_PLAN;
    }

    /** Refuses a plan nobody could follow: before anybody is asked to approve it. */
    void check(String penaltyId, List<Instalment> parts) {
        MoneyReading reading = money.read(penaltyId, clocks.today());
        Fen open = reading.fine().lessUpTo(reading.paid());
        Fen sum = Fen.ZERO;
        LocalDate last = clocks.today();
        if (parts.isEmpty()) {
            throw new RejectedInput("parts", "tasks.form.required");
        }
        for (int n = 0; n < parts.size(); n++) {
            Instalment part = parts.get(n);
            LocalDate dueOn = part.dueOn();
            if (dueOn == null || !dueOn.isAfter(last)) {
                throw new RejectedInput("parts[" + n + "].dueOn", "enforcement.dayOutside");
            }
            sum = sum.plus(amount(part, n));
            last = dueOn;
        }
        if (!sum.equals(open)) {
            throw new RejectedInput("parts", "enforcement.instalmentSum");
        }
    }

    private static Fen amount(Instalment part, int n) {
        try {
            return Fen.parse(String.valueOf(part.amount()));
        } catch (IllegalArgumentException e) {
            throw new RejectedInput("parts[" + n + "].amount", "enforcement.notMoney");
        }
    }

    /** Enters the plan that was applied for. */
    void plan(String penaltyId, PenaltyAct applied, Actor actor) {
        List<Instalment> parts = new ArrayList<>();
        if (applied.details().get("parts") instanceof List<?> told) {
            for (Object one : told) {
                Map<?, ?> part = (Map<?, ?>) one;
                parts.add(new Instalment(
                        LocalDate.parse(String.valueOf(part.get("dueOn"))), String.valueOf(part.get("amount"))));
            }
        }
        money.planInstalments(penaltyId, parts, actor);
    }

    /** Review or litigation is over: whatever stood still for it goes on. */
    void ended(String penaltyId, String kind, LocalDate on, Actor actor) {
        boolean still = money.pauses(penaltyId).stream()
                .anyMatch(pause -> pause.ground().equals(kind) && pause.to() == null);
        if (still) {
            money.resume(penaltyId, kind, on, actor);
        }
    }

    /** Review or litigation stops the surcharge, or no longer does (art. 73). */
    void remedy(String penaltyId, String kind, LocalDate from, @Nullable LocalDate to, Actor actor) {
        if (money.find(penaltyId, clocks.today(), Locale.CHINESE).isEmpty()) {
            return;
        }
        if (to == null) {
            money.pause(penaltyId, kind, from, actor);
        } else {
            money.resume(penaltyId, kind, to, actor);
        }
    }
}
