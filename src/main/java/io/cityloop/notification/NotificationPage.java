package io.cityloop.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some notifications of one person, the newest first.
 *
 * @param next cursor of the next page, null on the last
 */
public record NotificationPage(
        List<Notification> items, @Nullable String next) {}
