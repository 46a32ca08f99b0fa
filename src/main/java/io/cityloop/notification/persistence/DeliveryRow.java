package io.cityloop.notification.persistence;

import io.cityloop.notification.DeliveryState;
import io.cityloop.notification.domain.QuietHours;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of table {@code notification_delivery}, in the order the statements read it. */
public record DeliveryRow(
        long id,
        String event,
        String recipient,
        String channel,
        String kind,
        @Nullable String caseNumber,
        String args,
        String address,
        String language,
        String messageKey,
        @Nullable Integer quietFrom,
        @Nullable Integer quietTo,
        DeliveryState state,
        Instant createdAt,
        Instant dueAt,
        int attempts,
        @Nullable Instant firstTryAt,
        @Nullable Instant settledAt,
        @Nullable String providerId,
        @Nullable String lastError) {

    /** The hours it has to wait through; never quiet for what is urgent. */
    public QuietHours quiet() {
        return new QuietHours(quietFrom == null ? 0 : quietFrom, quietTo == null ? 0 : quietTo);
    }
}
