package io.cityloop.notification.web;

import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.Person;
import io.cityloop.notification.NotificationPage;
import io.cityloop.notification.NotificationWords;
import io.cityloop.notification.Notifications;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the person logged in was told. */
@RestController
class NotificationsApi {

    private final Notifications notifications;
    private final NotificationWords words;
    private final CurrentPerson currentPerson;

    NotificationsApi(Notifications notifications, NotificationWords words, CurrentPerson currentPerson) {
        this.notifications = notifications;
        this.words = words;
        this.currentPerson = currentPerson;
    }

    record Page(List<NotificationView> items, @Nullable String next, int unread) {}

    @GetMapping("/api/notifications")
    Page list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Locale locale) {
        Person person = currentPerson.require();
        NotificationPage page = notifications.list(person, unread, cursor, limit);
        return new Page(
                page.items().stream()
                        .map(one -> NotificationView.of(one, words.text(one, locale)))
                        .toList(),
                page.next(),
                notifications.unread(person));
    }

    @PostMapping("/api/notifications/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable long id) {
        notifications.read(currentPerson.require(), id);
    }

    @PostMapping("/api/notifications/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll() {
        notifications.readAll(currentPerson.require());
    }
}
