package io.cityloop.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A thing in the register of seized goods.
 *
 * @param id its number
 * @param penaltyId the file
 * @param seizure id of the seizure within the file
 * @param name what it is
 * @param quantity how much of what
 * @param condition how it looked
 * @param place where it is kept
 * @param perishable whether it spoils
 * @param seizedOn when it was taken
 * @param dueOn the last day it may be held (Compulsion Law art. 25)
 * @param extended whether the thirty days were extended
 * @param calledOn when the party was called for a perishable thing; null before
 * @param notifiedOn when the party was told to fetch it; null before
 * @param unclaimedOn the last day to fetch it; null before the party was told
 * @param state what became of it
 * @param endedOn when that was; null while it is held
 * @param evidence hash of the picture or record of its end; null for none
 * @param proceeds what a sale brought; null for none
 * @param reason why
 */
public record SeizedItem(
        long id,
        String penaltyId,
        String seizure,
        String name,
        String quantity,
        @Nullable String condition,
        @Nullable String place,
        boolean perishable,
        LocalDate seizedOn,
        LocalDate dueOn,
        boolean extended,
        @Nullable LocalDate calledOn,
        @Nullable LocalDate notifiedOn,
        @Nullable LocalDate unclaimedOn,
        GoodsState state,
        @Nullable LocalDate endedOn,
        @Nullable String evidence,
        @Nullable Fen proceeds,
        @Nullable String reason) {

    /** Whether the agency still has it. */
    public boolean held() {
        return state == GoodsState.HELD;
    }
}
