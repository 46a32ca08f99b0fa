package io.cityloop.notification.persistence;

import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.notification.Notification;
import io.cityloop.notification.NotificationPage;
import io.cityloop.notification.Notifications;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional
class StoredNotifications implements Notifications {

    private static final int LONGEST_PAGE = 200;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final NotificationMapper rows;
    private final JsonMapper json;
    private final Clock clock;

    StoredNotifications(NotificationMapper rows, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public NotificationPage list(Person person, boolean unreadOnly, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new RejectedInput("limit", "notification.limit");
        }
        List<NotificationRow> found = rows.page(person.username(), unreadOnly, before(cursor), limit + 1);
        boolean more = found.size() > limit;
        List<NotificationRow> page = more ? found.subList(0, limit) : found;
        return new NotificationPage(
                page.stream().map(this::notification).toList(),
                more ? String.valueOf(page.getLast().id()) : null);
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException none) {
            throw new RejectedInput("cursor", "notification.cursor");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public int unread(Person person) {
        return rows.countUnread(person.username(), MOST_COUNTED);
    }

    @Override
    public Notification read(Person person, long id) {
        rows.read(person.username(), id, now());
        NotificationRow row = rows.find(person.username(), id);
        if (row == null) {
            throw new NotFound("notification.notFound");
        }
        return notification(row);
    }

    @Override
    public void readAll(Person person) {
        rows.readAll(person.username(), now());
    }

    private Notification notification(NotificationRow row) {
        return new Notification(
                row.id(), row.kind(), row.caseNumber(), json.readValue(row.args(), TEXTS), row.at(), row.readAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
