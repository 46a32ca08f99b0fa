package io.cityloop.handling;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application, or a supervision.
 *
 * @param applicant username of whoever asked
 * @param organisation the department it speaks of
 * @param params what the kind needs beyond the reason: {@code until} (instant) and {@code category} of a suspension,
 *     {@code level} and {@code replyBy} (instant) of a supervision, {@code number} of an extension
 * @param decidedBy whoever decided last; null until the first decision
 * @param endedAt when its process ended; a granted suspension lasts until then
 */
public record Application(
        long id,
        String caseNumber,
        int round,
        ApplicationKind kind,
        ApplicationState state,
        String applicant,
        @Nullable String organisation,
        String reason,
        Map<String, String> params,
        Instant createdAt,
        @Nullable String decidedBy,
        @Nullable String decisionReason,
        @Nullable Instant decidedAt,
        @Nullable Instant endedAt) {

    /** Nobody has decided finally. */
    public boolean open() {
        return state == ApplicationState.OPEN;
    }

    /** Its process still runs. */
    public boolean running() {
        return endedAt == null;
    }

    /** What its process is correlated by. */
    public String key() {
        return String.valueOf(id);
    }
}
