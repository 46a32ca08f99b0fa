package io.cityloop.notification.web;

import io.cityloop.identity.Person;
import io.cityloop.notification.Notification;
import io.cityloop.notification.Notifications;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page of one person. What it is told goes through a line of its own, so that a slow one holds up no other. */
class OpenStream {

    private final Person person;
    private final Locale locale;
    private final SseEmitter emitter;
    private final ExecutorService line = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("notification-stream").factory());
    private final Set<Long> told = ConcurrentHashMap.newKeySet();

    OpenStream(Person person, Locale locale, SseEmitter emitter) {
        this.person = person;
        this.locale = locale;
        this.emitter = emitter;
    }

    Person person() {
        return person;
    }

    Locale locale() {
        return locale;
    }

    /** Leaves a notification out that the page shows already. */
    void knows(long id) {
        told.add(id);
    }

    /** Nothing at or below this id will be asked about again. */
    void forget(long mark) {
        told.removeIf(id -> id <= mark);
    }

    /** Tells a notification that has not been told on this stream. */
    void tell(Notification notification, String text, int unread) {
        if (told.add(notification.id())) {
            send("notice", String.valueOf(notification.id()), new Told(notification.id(), text, shown(unread)));
        }
    }

    /** Says how many are unread; a sign of life, too. */
    void count(int unread) {
        send("unread", null, Map.of("unread", shown(unread)));
    }

    private static String shown(int unread) {
        return Notifications.shown(unread);
    }

    private void send(String event, @Nullable String id, Object data) {
        if (!line.isShutdown()) {
            line.execute(() -> {
                SseEmitter.SseEventBuilder built =
                        SseEmitter.event().name(event).data(data, MediaType.APPLICATION_JSON);
                try {
                    emitter.send(id == null ? built : built.id(id));
                } catch (IOException | IllegalStateException gone) {
                    emitter.completeWithError(gone);
                }
            });
        }
    }

    void end() {
        line.shutdown();
        emitter.complete();
    }

    /** The person went, or his browser did. */
    void gone() {
        line.shutdown();
    }

    /** What a page is told. */
    record Told(long id, String text, String unread) {}
}
