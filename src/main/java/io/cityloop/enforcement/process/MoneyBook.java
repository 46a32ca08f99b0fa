package io.cityloop.enforcement.process;

import io.cityloop.enforcement.Exclusion;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.Payment;
import io.cityloop.enforcement.PaymentWay;
import io.cityloop.enforcement.ReliefKind;
import io.cityloop.enforcement.domain.InstalmentPlan;
import io.cityloop.enforcement.domain.MoneyHistory;
import io.cityloop.enforcement.domain.MoneyHistory.Paid;
import io.cityloop.enforcement.domain.PlannedPart;
import io.cityloop.enforcement.domain.Reliefs;
import io.cityloop.enforcement.persistence.InstalmentRow;
import io.cityloop.enforcement.persistence.MoneyMapper;
import io.cityloop.enforcement.persistence.MoneyRow;
import io.cityloop.enforcement.persistence.PauseRow;
import io.cityloop.enforcement.persistence.PaymentRow;
import io.cityloop.enforcement.persistence.ReliefRow;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads what happened to the money of a file. */
@Component
class MoneyBook {

    private final MoneyMapper rows;

    MoneyBook(MoneyMapper rows) {
        this.rows = rows;
    }

    /** Everything kept of a file's money. */
    MoneyHistory history(MoneyRow order) {
        return new MoneyHistory(
                new Fen(order.fineFen()).lessUpTo(reliefs(order.penaltyId()).lowered(ReliefKind.FINE)),
                order.dueOn(),
                plans(order.penaltyId()),
                rows.payments(order.penaltyId()).stream()
                        .map(row -> new Paid(row.paidOn(), new Fen(row.amountFen())))
                        .toList(),
                pauses(order.penaltyId()));
    }

    /** What is still confiscated. */
    Fen confiscation(MoneyRow order) {
        return new Fen(order.confiscationFen())
                .lessUpTo(reliefs(order.penaltyId()).lowered(ReliefKind.CONFISCATION));
    }

    /** Everything taken off or paid back. */
    Reliefs reliefs(String penaltyId) {
        return new Reliefs(
                rows.reliefs(penaltyId).stream().map(ReliefRow::relief).toList());
    }

    /** The history with one payment more. */
    static MoneyHistory with(MoneyHistory history, Paid more) {
        List<Paid> paid = new ArrayList<>(history.paid());
        paid.add(more);
        return new MoneyHistory(history.fine(), history.dueOn(), history.plans(), paid, history.pauses());
    }

    List<Exclusion> pauses(String penaltyId) {
        return rows.pauses(penaltyId).stream().map(MoneyBook::pause).toList();
    }

    List<Payment> payments(String penaltyId) {
        return rows.payments(penaltyId).stream().map(MoneyBook::payment).toList();
    }

    static Payment payment(PaymentRow row) {
        return new Payment(
                row.id(),
                row.penaltyId(),
                row.clientId(),
                new Fen(row.amountFen()),
                row.receipt(),
                PaymentWay.valueOf(row.way()),
                row.paidOn(),
                row.enteredBy(),
                row.enteredAt().toInstant(ZoneOffset.UTC));
    }

    private static Exclusion pause(PauseRow row) {
        return new Exclusion(row.ground(), row.fromDay(), row.toDay());
    }

    private List<InstalmentPlan> plans(String penaltyId) {
        Map<Integer, List<InstalmentRow>> byPlan = new TreeMap<>();
        rows.instalments(penaltyId)
                .forEach(row -> byPlan.computeIfAbsent(row.plan(), key -> new ArrayList<>())
                        .add(row));
        return byPlan.values().stream().map(MoneyBook::plan).toList();
    }

    private static InstalmentPlan plan(List<InstalmentRow> parts) {
        InstalmentRow first = parts.getFirst();
        return new InstalmentPlan(
                first.grantedOn(),
                new Fen(first.paidBeforeFen()),
                parts.stream()
                        .map(row -> new PlannedPart(row.dueOn(), new Fen(row.amountFen())))
                        .toList());
    }
}
