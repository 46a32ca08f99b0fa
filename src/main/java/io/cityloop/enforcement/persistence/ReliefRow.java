package io.cityloop.enforcement.persistence;

import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.Relief;
import io.cityloop.enforcement.ReliefKind;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of table {@code penalty_relief}. */
public record ReliefRow(
        long id,
        String penaltyId,
        String clientId,
        String kind,
        long amountFen,
        String ground,
        String paper,
        LocalDate onDay,
        String enteredBy,
        LocalDateTime enteredAt) {

    /** What others see of it. */
    public Relief relief() {
        return new Relief(ReliefKind.valueOf(kind), new Fen(amountFen), ground, paper, onDay);
    }
}
