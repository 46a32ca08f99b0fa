package io.cityloop.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was or is to be sent to somebody, as an administrator sees it.
 *
 * @param address with its middle taken away
 * @param error the provider's words, or a message key after {@code @}
 */
public record Delivery(
        long id,
        String recipient,
        String way,
        String kind,
        @Nullable String caseNumber,
        String address,
        DeliveryState state,
        Instant createdAt,
        @Nullable Instant settledAt,
        int attempts,
        @Nullable String error) {}
