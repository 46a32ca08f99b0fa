package io.cityloop.tasks;

import io.cityloop.identity.RejectedInput;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client that may send twice says of what it sends.
 *
 * @param clientId the client's own id, a UUID; sent twice, it is one completion
 * @param takenAt when the person did it, by the device's clock
 * @param clockOffset server's clock minus the device's, milliseconds
 */
public record ClientStamp(
        String clientId,
        @Nullable Instant takenAt,
        @Nullable Long clockOffset) {

    /** Of a request; null without a client id. Throws {@link RejectedInput} when it is no UUID. */
    public static @Nullable ClientStamp of(
            @Nullable String clientId, @Nullable Instant takenAt, @Nullable Long clockOffset) {
        if (clientId == null) {
            return null;
        }
        try {
            return new ClientStamp(UUID.fromString(clientId).toString(), takenAt, clockOffset);
        } catch (IllegalArgumentException notOne) {
            throw new RejectedInput("clientId", "tasks.clientId");
        }
    }
}
