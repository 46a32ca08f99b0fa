package io.cityloop.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A department says that being late was not its doing.
 *
 * @param firstBy the dispatcher who looked first
 * @param finalBy the shift leader who decided
 */
public record Appeal(
        long id,
        String caseNumber,
        int round,
        String department,
        AppealState state,
        String applicant,
        String reason,
        Instant createdAt,
        @Nullable String firstBy,
        @Nullable String firstReason,
        @Nullable Instant firstAt,
        @Nullable String finalBy,
        @Nullable String finalReason,
        @Nullable Instant finalAt,
        @Nullable Instant endedAt) {

    /** Nobody has decided finally. */
    public boolean open() {
        return state == AppealState.OPEN;
    }
}
