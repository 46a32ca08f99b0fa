package io.cityloop.enforcement;

import org.jspecify.annotations.Nullable;

/**
 * A decision made on the spot under the summary procedure (art. 51, 52).
 *
 * @param penalty what was done, by whom
 * @param secondOfficer the officer who was there as well
 * @param fine in yuan; null or zero for a warning
 * @param defence what the party said
 * @param refused the party would not sign
 * @param collected the fine was taken in cash on the spot (art. 68)
 * @param cashGround why, where the fine is above the amount of art. 68
 * @param receipt number of the official receipt
 * @param reservedNumber a number reserved beforehand, for telephones without a network
 */
public record SummaryDecision(
        NewPenalty penalty,
        @Nullable String secondOfficer,
        @Nullable String fine,
        @Nullable String defence,
        @Nullable Boolean refused,
        @Nullable String witness,
        @Nullable Boolean collected,
        @Nullable String cashGround,
        @Nullable String receipt,
        @Nullable String reservedNumber) {}
