package io.cityloop.enforcement.process;

import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.MoneyReading;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.enforcement.PublishedDecisions;
import io.cityloop.enforcement.Relief;
import io.cityloop.enforcement.ReliefKind;
import io.cityloop.enforcement.RemedyOutcome;
import io.cityloop.enforcement.domain.FileRecord;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.RejectedInput;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What review, court and settlement do to a decision and to its money. Needs a transaction of the caller, the file held. */
@Component
class RemedyOutcomes {

    private static final Set<String> KINDS = Set.of("REVIEW", "LITIGATION");
    private static final String CHANGED = "CHANGED";
    private static final String ANNULLED = "ANNULLED";
    private static final Set<String> RESULTS = Set.of("MAINTAINED", CHANGED, ANNULLED);

    private final PenaltyActs acts;
    private final PenaltyMoney money;
    private final Payments payments;
    private final PublishedDecisions published;
    private final StepClocks clocks;

    RemedyOutcomes(
            PenaltyActs acts, PenaltyMoney money, Payments payments, PublishedDecisions published, StepClocks clocks) {
        this.acts = acts;
        this.money = money;
        this.payments = payments;
        this.published = published;
        this.clocks = clocks;
    }

    /** Review or court has spoken. */
    void record(PenaltyFile file, String clientId, RemedyOutcome outcome, Actor actor) {
        String kind = one("kind", outcome.kind(), KINDS, "enforcement.unknownRemedy");
        String result = one("result", outcome.result(), RESULTS, "enforcement.remedy.result");
        FileRecord record = acts.record(file.id());
        LocalDate served = record.decisionServedOn();
        if (served == null) {
            throw new Conflict("enforcement.notServed");
        }
        LocalDate on = outcome.on();
        if (on == null || on.isBefore(served) || on.isAfter(clocks.today())) {
            throw new RejectedInput("on", "enforcement.dayOutside");
        }
        String number = required("number", outcome.number());
        String reason = required("reason", outcome.reason());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("kind", kind);
        details.put("result", result);
        details.put("on", on);
        details.put("number", number);
        details.put("reason", reason);
        Optional<MoneyReading> before = money.find(file.id(), clocks.today(), Locale.CHINESE);
        Fen fine = left(
                "fine", outcome.fine(), result, before.map(MoneyReading::fine).orElse(Fen.ZERO));
        Fen confiscation = left(
                "confiscation",
                outcome.confiscation(),
                result,
                before.map(MoneyReading::confiscation).orElse(Fen.ZERO));
        details.put("fineFen", fine.fen());
        details.put("confiscationFen", confiscation.fen());
        acts.append(file.id(), actor, "remedy.outcome", details);
        if (record.remedyPending()) {
            acts.append(file.id(), actor, "remedy.ended", Map.of("kind", kind, "to", on.toString()));
            payments.ended(file.id(), kind, on, actor);
        }
        before.ifPresent(reading -> {
            lower(file, clientId, ReliefKind.FINE, reading.fine().minus(fine), outcome, actor);
            lower(
                    file,
                    clientId,
                    ReliefKind.CONFISCATION,
                    reading.confiscation().minus(confiscation),
                    outcome,
                    actor);
        });
        if (!result.equals("MAINTAINED")) {
            published.annulled(file.id(), reason, on, actor);
        }
    }

    private void lower(PenaltyFile file, String clientId, ReliefKind kind, Fen by, RemedyOutcome outcome, Actor actor) {
        if (!by.isZero()) {
            money.relieve(
                    file.id(),
                    clientId,
                    new Relief(
                            kind,
                            by,
                            String.valueOf(outcome.reason()),
                            String.valueOf(outcome.number()),
                            Objects.requireNonNull(outcome.on())),
                    actor);
        }
    }

    /** What is left of a sum; a change for the worse is no change the law knows. */
    private static Fen left(String field, @Nullable String changed, String result, Fen now) {
        if (result.equals(ANNULLED)) {
            return Fen.ZERO;
        }
        boolean said = changed != null && !changed.isBlank();
        if (!result.equals(CHANGED)) {
            if (said) {
                throw new RejectedInput(field, "enforcement.remedy.onlyChanged");
            }
            return now;
        }
        if (!said) {
            return now;
        }
        Fen sum;
        try {
            sum = Fen.parse(String.valueOf(changed));
        } catch (IllegalArgumentException e) {
            throw new RejectedInput(field, "enforcement.notMoney");
        }
        if (sum.exceeds(now)) {
            throw new RejectedInput(field, "enforcement.remedy.heavier");
        }
        return sum;
    }

    /** The head lets go of surcharge, once execution is settled by agreement. */
    void waive(PenaltyFile file, String clientId, Relief relief, Actor actor) {
        if (acts.record(file.id()).decisionServedOn() == null) {
            throw new Conflict("enforcement.notServed");
        }
        money.relieve(file.id(), clientId, as(ReliefKind.SURCHARGE, relief), actor);
    }

    /** Money went back to the party. */
    void refund(PenaltyFile file, String clientId, Relief relief, Actor actor) {
        money.relieve(file.id(), clientId, as(ReliefKind.REFUND, relief), actor);
    }

    private static Relief as(ReliefKind kind, Relief relief) {
        return new Relief(kind, relief.amount(), relief.ground(), relief.paper(), relief.on());
    }

    private static String one(String field, @Nullable String text, Set<String> choices, String message) {
        if (text == null || !choices.contains(text)) {
            throw new RejectedInput(field, message);
        }
        return text;
    }

    private static String required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new RejectedInput(field, "tasks.form.required");
        }
        return text.strip();
    }
}
