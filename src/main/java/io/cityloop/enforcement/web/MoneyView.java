package io.cityloop.enforcement.web;

import io.cityloop.enforcement.Exclusion;
import io.cityloop.enforcement.MoneyReading;
import io.cityloop.enforcement.Payment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The money of a file as JSON: sums are yuan as text, exact to the fen. */
record MoneyView(
        String penaltyId,
        LocalDate at,
        String fine,
        String confiscation,
        String paid,
        String surcharge,
        String waived,
        String outstanding,
        String refundable,
        LocalDate servedOn,
        LocalDate dueDate,
        List<PartView> parts,
        int daysLate,
        boolean late,
        boolean paused,
        boolean settled,
        List<String> derivation,
        List<PaymentView> payments,
        List<Exclusion> pauses) {

    record PartView(LocalDate dueOn, String amount, String open) {}

    record PaymentView(
            long id,
            String clientId,
            String amount,
            String receipt,
            String way,
            LocalDate paidOn,
            String enteredBy,
            Instant enteredAt) {

        static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.id(),
                    payment.clientId(),
                    payment.amount().yuan(),
                    payment.receipt(),
                    payment.way().name(),
                    payment.paidOn(),
                    payment.enteredBy(),
                    payment.enteredAt());
        }
    }

    static MoneyView of(MoneyReading reading, List<Payment> payments, List<Exclusion> pauses) {
        return new MoneyView(
                reading.penaltyId(),
                reading.at(),
                reading.fine().yuan(),
                reading.confiscation().yuan(),
                reading.paid().yuan(),
                reading.surcharge().yuan(),
                reading.waived().yuan(),
                reading.outstanding().yuan(),
                reading.refundable().yuan(),
                reading.servedOn(),
                reading.dueDate(),
                reading.parts().stream()
                        .map(part -> new PartView(
                                part.dueOn(), part.amount().yuan(), part.open().yuan()))
                        .toList(),
                reading.daysLate(),
                reading.late(),
                reading.paused(),
                reading.settled(),
                reading.derivation(),
                payments.stream().map(PaymentView::of).toList(),
                pauses);
    }
}
