package io.cityloop.notification.web;

import io.cityloop.notification.Notification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notification as the API shows it. */
record NotificationView(
        long id,
        String kind,
        String text,
        @Nullable String caseNumber,
        Instant at,
        @Nullable Instant readAt) {

    static NotificationView of(Notification notification, String text) {
        return new NotificationView(
                notification.id(),
                notification.kind(),
                text,
                notification.caseNumber(),
                notification.at(),
                notification.readAt());
    }
}
