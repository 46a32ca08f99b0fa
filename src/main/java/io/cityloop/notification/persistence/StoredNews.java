package io.cityloop.notification.persistence;

import io.cityloop.notification.News;
import io.cityloop.notification.Notification;
import io.cityloop.notification.NotificationNews;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Service
class StoredNews implements NotificationNews {

    private static final int AT_ONCE = 1000;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final NotificationMapper rows;
    private final JsonMapper json;

    StoredNews(NotificationMapper rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public long mark(Instant before) {
        return rows.newestBefore(before);
    }

    @Override
    public List<News> since(long mark, Collection<String> recipients) {
        return recipients.isEmpty()
                ? List.of()
                : rows.since(mark, recipients, AT_ONCE).stream().map(this::news).toList();
    }

    @Override
    public List<News> missed(String recipient, long lastTold, Instant unsureSince) {
        return since(rows.floor(recipient, lastTold, unsureSince), List.of(recipient));
    }

    private News news(NotificationRow row) {
        return new News(
                row.recipient(),
                new Notification(
                        row.id(),
                        row.kind(),
                        row.caseNumber(),
                        json.readValue(row.args(), TEXTS),
                        row.at(),
                        row.readAt()));
    }
}
