package io.cityloop.enforcement.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of table {@code penalty_instalment}. Time is UTC, days are the city's. */
public record InstalmentRow(
        String penaltyId,
        int plan,
        int part,
        LocalDate grantedOn,
        long paidBeforeFen,
        LocalDate dueOn,
        long amountFen,
        String enteredBy,
        LocalDateTime enteredAt) {}
