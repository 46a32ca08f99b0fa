package io.cityloop.enforcement.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of table {@code penalty_payment}. Time is UTC, days are the city's. */
public record PaymentRow(
        long id,
        String penaltyId,
        String clientId,
        long amountFen,
        String receipt,
        String way,
        LocalDate paidOn,
        String enteredBy,
        LocalDateTime enteredAt) {}
