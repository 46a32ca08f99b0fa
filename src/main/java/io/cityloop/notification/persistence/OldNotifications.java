package io.cityloop.notification.persistence;

import io.cityloop.notification.NotificationSettings;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes away what is older than the city keeps; the case's timeline keeps what happened for good. */
@Component
class OldNotifications {

    private static final int AT_ONCE = 1000;

    private final NotificationMapper rows;
    private final NotificationSettings settings;
    private final Clock clock;

    OldNotifications(NotificationMapper rows, NotificationSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${cityloop.notification.look-every:6h}", initialDelayString = "10m")
    void delete() {
        Instant oldest = clock.instant().minus(settings.keep());
        int deleted = AT_ONCE;
        while (deleted == AT_ONCE) {
            deleted = rows.deleteBefore(oldest, AT_ONCE);
        }
    }
}
