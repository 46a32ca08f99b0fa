package io.cityloop.enforcement.process;

import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.Instalment;
import io.cityloop.enforcement.PaymentWay;
import io.cityloop.enforcement.Relief;
import io.cityloop.enforcement.domain.PlannedPart;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what people enter about money, field by field. */
final class MoneyEntry {

    private static final int LONGEST = 64;
    private static final int LONGEST_GROUND = 500;

    private MoneyEntry() {}

    /** Refuses a payment that says nothing, before anything is read. */
    static PaymentWay checked(
            String clientId,
            Fen amount,
            String receipt,
            String way,
            LocalDate paidOn,
            LocalDate servedOn,
            LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (clientId.isBlank()
                || clientId.length() > LONGEST
                || !clientId.chars().allMatch(c -> c > ' ' && c < 127)) {
            errors.add(new FieldError("clientId", "enforcement.money.clientId"));
        }
        if (amount.isZero()) {
            errors.add(new FieldError("amount", "enforcement.money.nothing"));
        }
        if (receipt.isBlank() || receipt.length() > LONGEST) {
            errors.add(new FieldError("receipt", "enforcement.money.receipt"));
        }
        if (paidOn.isAfter(today)) {
            errors.add(new FieldError("paidOn", "enforcement.money.future"));
        } else if (paidOn.isBefore(servedOn)) {
            errors.add(new FieldError("paidOn", "enforcement.money.beforeService"));
        }
        PaymentWay found = Arrays.stream(PaymentWay.values())
                .filter(one -> one.name().equalsIgnoreCase(way))
                .findFirst()
                .orElse(null);
        if (found == null) {
            errors.add(new FieldError("way", "enforcement.money.way"));
        }
        if (!errors.isEmpty() || found == null) {
            throw new RejectedInput(errors);
        }
        return found;
    }

    /** Refuses a reduction or refund that says nothing. */
    static void checked(String clientId, Relief relief, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (clientId.isBlank() || clientId.length() > LONGEST) {
            errors.add(new FieldError("clientId", "enforcement.money.clientId"));
        }
        if (relief.amount().isZero()) {
            errors.add(new FieldError("amount", "enforcement.money.nothing"));
        }
        if (relief.ground().isBlank() || relief.ground().length() > LONGEST_GROUND) {
            errors.add(new FieldError("reason", "enforcement.money.reliefReason"));
        }
        if (relief.paper().isBlank() || relief.paper().length() > LONGEST) {
            errors.add(new FieldError("number", "enforcement.money.reliefNumber"));
        }
        if (relief.on().isAfter(today)) {
            errors.add(new FieldError("on", "enforcement.money.future"));
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
    }

    /** The parts of a plan, which must be in order, not in the past, and add up to what is open. */
    static List<PlannedPart> parts(List<Instalment> parts, Fen open, LocalDate today, int most) {
        if (parts.isEmpty() || parts.size() > most) {
            throw new RejectedInput("parts", "enforcement.money.partsCount");
        }
        List<FieldError> errors = new ArrayList<>();
        List<PlannedPart> read = new ArrayList<>();
        LocalDate before = today.minusDays(1);
        for (int i = 0; i < parts.size(); i++) {
            Instalment part = parts.get(i);
            Fen amount = amount(part.amount());
            if (amount == null || amount.isZero()) {
                errors.add(new FieldError("parts[" + i + "].amount", "enforcement.money.amount"));
            }
            if (part.dueOn() == null || !part.dueOn().isAfter(before)) {
                errors.add(new FieldError("parts[" + i + "].dueOn", "enforcement.money.partsOrder"));
            } else {
                before = part.dueOn();
            }
            read.add(new PlannedPart(before, amount == null ? Fen.ZERO : amount));
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        if (!read.stream().map(PlannedPart::amount).reduce(Fen.ZERO, Fen::plus).equals(open)) {
            throw new RejectedInput("parts", "enforcement.money.partsSum");
        }
        return read;
    }

    static @Nullable Fen amount(@Nullable String yuan) {
        try {
            return yuan == null ? null : Fen.parse(yuan);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
