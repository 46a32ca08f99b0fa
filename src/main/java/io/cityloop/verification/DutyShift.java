package io.cityloop.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of duty, by the inspector's own switch.
 *
 * @param clientId what his phone calls it
 * @param consent version of the text he agreed to be tracked by; null when he did not, and then there is no track
 * @param startedAt by the server's clock
 * @param saidStartedAt by the phone's
 * @param endedAt null while it goes on
 * @param endReason SELF, NEXT_SHIFT or LONGEST
 * @param skewed the phone's clock was wrong
 */
public record DutyShift(
        long id,
        String username,
        String clientId,
        @Nullable String consent,
        Instant startedAt,
        Instant saidStartedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        boolean skewed) {}
