package io.cityloop.enforcement;

import java.time.Instant;
import java.util.List;
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
 * @param photos SHA-256 of pictures taken on the spot; they become evidence
 * @param decidedAt when it was handed over, of a decision made without a network; only with a reserved number
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
        @Nullable String reservedNumber,
        @Nullable List<String> photos,
        @Nullable Instant decidedAt) {

    /** Decided now, without photos. */
    public SummaryDecision(
            NewPenalty penalty,
            @Nullable String secondOfficer,
            @Nullable String fine,
            @Nullable String defence,
            @Nullable Boolean refused,
            @Nullable String witness,
            @Nullable Boolean collected,
            @Nullable String cashGround,
            @Nullable String receipt,
            @Nullable String reservedNumber) {
        this(
                penalty,
                secondOfficer,
                fine,
                defence,
                refused,
                witness,
                collected,
                cashGround,
                receipt,
                reservedNumber,
                null,
                null);
    }
}
