package io.cityloop.enforcement;

import java.time.LocalDate;

/**
 * An entry that must come off the public list.
 *
 * @param lastDay last day on which it may still be there (art. 48: 3 working days)
 */
public record DueWithdrawal(
        long id, String penaltyId, String number, String agency, String reason, LocalDate lastDay) {}
