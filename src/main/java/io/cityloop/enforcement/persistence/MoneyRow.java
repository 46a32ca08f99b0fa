package io.cityloop.enforcement.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code penalty_money}. Time is UTC, days are the city's. */
public record MoneyRow(
        String penaltyId,
        String agency,
        long fineFen,
        long confiscationFen,
        LocalDate servedOn,
        LocalDate dueOn,
        String orderedBy,
        LocalDateTime orderedAt,
        @Nullable LocalDate nextDueOn,
        @Nullable LocalDate settledOn) {}
