package io.cityloop.enforcement.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code seized_goods}. Time is UTC, days are the city's. */
public record GoodsRow(
        long id,
        String penaltyId,
        String seizure,
        String agency,
        String name,
        String quantity,
        @Nullable String goodsCondition,
        @Nullable String place,
        boolean perishable,
        LocalDate seizedOn,
        LocalDate dueOn,
        @Nullable LocalDate extendedOn,
        @Nullable LocalDate calledOn,
        @Nullable LocalDate notifiedOn,
        @Nullable LocalDate unclaimedOn,
        @Nullable LocalDate nextDueOn,
        String state,
        @Nullable LocalDate endedOn,
        @Nullable String evidence,
        @Nullable Long proceedsFen,
        @Nullable String reason,
        String enteredBy,
        LocalDateTime enteredAt,
        String changedBy,
        LocalDateTime changedAt) {}
