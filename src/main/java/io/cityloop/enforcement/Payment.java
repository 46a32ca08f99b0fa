package io.cityloop.enforcement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A payment of a penalty.
 *
 * @param id its number
 * @param penaltyId the file
 * @param clientId chosen by who entered it, so that entering twice changes nothing
 * @param amount how much
 * @param receipt number of the official receipt (art. 70)
 * @param way how
 * @param paidOn when it was paid
 * @param enteredBy username of who entered it
 * @param enteredAt when it was entered
 */
public record Payment(
        long id,
        String penaltyId,
        String clientId,
        Fen amount,
        String receipt,
        PaymentWay way,
        LocalDate paidOn,
        String enteredBy,
        Instant enteredAt) {}
